package app_test

import (
	"testing"
	"time"
)

func reportProcessor(*testing.B, time.Duration) {}

func processor() time.Duration { return 0 }
