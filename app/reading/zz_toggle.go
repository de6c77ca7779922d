package reading

import (
	"os"
	"strings"
)

var nmx = os.Getenv("NMX")

func on(c string) bool { return strings.Contains(nmx, c) }
