//go:build !windows

package outside

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"runtime"
)

// errNoOpener says that no program opens files.
var errNoOpener = errors.New("the system has no program that opens files; install xdg-utils")

// openers are the programs that find the one for a file.
func openers() [][]string {
	if runtime.GOOS == "darwin" {
		return [][]string{{"open"}}
	}
	return [][]string{{"xdg-open"}, {"gio", "open"}}
}

// opener is the first of them that is there; nil: none is.
func opener() []string {
	for _, o := range openers() {
		if _, err := exec.LookPath(o[0]); err == nil {
			return o
		}
	}
	return nil
}

// CanOpen reports whether files can be handed to other programs.
func CanOpen() bool { return opener() != nil }

// Open hands a file to the program that the system has for it.
func Open(ctx context.Context, path string) error {
	return hand(ctx, opener(), path)
}

// Show shows a file in its folder, or the folder where that is all the system
// can.
func Show(ctx context.Context, path string) error {
	if runtime.GOOS == "darwin" {
		return hand(ctx, []string{"open", "-R"}, path)
	}
	return hand(ctx, opener(), filepath.Dir(path))
}

// hand runs a program on a file. Its whole path is given, so that no name is
// taken for an option.
func hand(ctx context.Context, program []string, path string) error {
	if program == nil {
		return errNoOpener
	}
	whole, err := filepath.Abs(path)
	if err != nil {
		return fmt.Errorf("open %s: %w", path, err)
	}
	if _, err := run(ctx, nil, program[0], append(program[1:len(program):len(program)], whole)...); err != nil {
		return fmt.Errorf("open %s: %w", path, err)
	}
	return nil
}
