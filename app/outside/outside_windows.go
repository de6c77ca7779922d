package outside

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"

	"golang.org/x/sys/windows"
)

// CanOpen reports whether files can be handed to other programs: Windows always
// has the shell for it.
func CanOpen() bool { return true }

// Open hands a file to the program that the system has for it.
func Open(_ context.Context, path string) error { return shell("open", path) }

// Show shows a file in its folder.
func Show(ctx context.Context, path string) error {
	whole, err := filepath.Abs(path)
	if err != nil {
		return fmt.Errorf("show %s: %w", path, err)
	}
	// The Explorer gives a status of 1 also where all is well.
	err = exec.CommandContext(ctx, "explorer", "/select,"+whole).Run()
	if _, ran := errors.AsType[*exec.ExitError](err); err != nil && !ran {
		return fmt.Errorf("show %s: %w", path, err)
	}
	return nil
}

// Printers names the usual printer alone: the program that prints asks for
// another one itself.
func Printers(context.Context) ([]Queue, error) {
	return []Queue{{Name: "Windows", Default: true}}, nil
}

// Print hands a file to the program that prints such files, which knows its own
// paper and sides. Where none does, it is opened, to be printed there.
func Print(_ context.Context, o Order) error {
	if err := shell("print", o.File); err == nil {
		return nil
	}
	return shell("open", o.File)
}

// shell has Windows do something with a file.
func shell(verb, path string) error {
	whole, err := filepath.Abs(path)
	if err != nil {
		return fmt.Errorf("%s %s: %w", verb, path, err)
	}
	do, err := windows.UTF16PtrFromString(verb)
	if err != nil {
		return fmt.Errorf("%s %s: %w", verb, path, err)
	}
	file, err := windows.UTF16PtrFromString(whole)
	if err != nil {
		return fmt.Errorf("%s %s: %w", verb, path, err)
	}
	if err := windows.ShellExecute(0, do, file, nil, nil, windows.SW_SHOWNORMAL); err != nil {
		return fmt.Errorf("%s %s: %w", verb, path, err)
	}
	return nil
}
