//go:build !linux && !darwin && !freebsd && !windows

package backup

import "math"

// free cannot be asked here; a full disk shows itself when it is written to.
func free(string) (uint64, error) { return math.MaxUint64, nil }
