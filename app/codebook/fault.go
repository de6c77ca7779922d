package codebook

import (
	"fmt"
	"slices"
	"strings"
)

// Fault is one thing wrong with a codebook file.
type Fault struct {
	File    string
	Line    int // from 1; 0 where the fault is the file's as a whole
	Message string
	Warning bool // the file can be used all the same
}

// Error says where and what, "file:line: message".
func (f Fault) Error() string {
	kind := ""
	if f.Warning {
		kind = "warning: "
	}
	if f.Line == 0 {
		return fmt.Sprintf("%s: %s%s", f.File, kind, f.Message)
	}
	return fmt.Sprintf("%s:%d: %s%s", f.File, f.Line, kind, f.Message)
}

// Faults are the faults of one file, in the order of its lines.
type Faults []Fault

// Error gives a line for each fault.
func (fs Faults) Error() string {
	lines := make([]string, len(fs))
	for i, f := range fs {
		lines[i] = f.Error()
	}
	return strings.Join(lines, "\n")
}

// Errors are the faults that keep the file from being used: all but warnings.
func (fs Faults) Errors() Faults {
	var out Faults
	for _, f := range fs {
		if !f.Warning {
			out = append(out, f)
		}
	}
	return out
}

func (fs Faults) sorted() Faults {
	slices.SortStableFunc(fs, func(a, b Fault) int { return a.Line - b.Line })
	return fs
}
