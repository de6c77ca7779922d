//go:build !windows

package outside

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
)

// plainWords has a program speak English, so that what it says can be read.
var plainWords = []string{"LC_ALL=C"}

// Printers lists the printers that the system knows, in its order. Without any
// the error is ErrNoPrinting or ErrNoPrinter.
func Printers(ctx context.Context) ([]Queue, error) {
	if _, err := exec.LookPath("lpstat"); err != nil {
		return nil, ErrNoPrinting
	}
	names, err := run(ctx, plainWords, "lpstat", "-e")
	if err != nil {
		return nil, fmt.Errorf("list the printers: %w", err)
	}
	standard, err := run(ctx, plainWords, "lpstat", "-d")
	if err != nil {
		standard = "" // it is only not known which one it is
	}
	_, first, _ := strings.Cut(strings.TrimSpace(standard), "default destination: ")
	var queues []Queue
	for _, name := range strings.Fields(names) {
		queues = append(queues, Queue{Name: name, Default: name == first})
	}
	if len(queues) == 0 {
		return nil, ErrNoPrinter
	}
	return queues, nil
}

// Print hands a file to a printer. It returns when the system has taken it.
func Print(ctx context.Context, o Order) error {
	if _, err := exec.LookPath("lp"); err != nil {
		return ErrNoPrinting
	}
	file, err := filepath.Abs(o.File)
	if err != nil {
		return fmt.Errorf("print %s: %w", o.File, err)
	}
	_, err = run(ctx, nil, "lp", append(o.options(), "--", file)...)
	switch {
	case errors.Is(err, context.Canceled):
		return err
	case err != nil && strings.Contains(strings.ToLower(err.Error()), "no default destination"):
		return fmt.Errorf("%w (%w)", errNoDefault, err)
	case err != nil:
		return fmt.Errorf("the printer did not take it: %w", err)
	}
	return nil
}

// errNoDefault says that a printer must be named.
var errNoDefault = errors.New("no printer is the usual one: choose one, or set one up in the system's settings")

// options are the words for lp. The colour is always said: some queues print
// grey where it is not.
func (o Order) options() []string {
	var words []string
	if o.Queue != "" {
		words = append(words, "-d", o.Queue)
	}
	if title := strings.Join(strings.Fields(o.Title), " "); title != "" {
		words = append(words, "-t", title)
	}
	words = append(words, "-n", strconv.Itoa(max(o.Copies, 1)))
	if o.Paper != "" {
		words = append(words, "-o", "media="+o.Paper)
	}
	sides, mode := "one-sided", "color"
	if o.TwoSided {
		sides = "two-sided-long-edge"
	}
	if o.Grey {
		mode = "monochrome"
	}
	words = append(words, "-o", "sides="+sides, "-o", "print-color-mode="+mode)
	if o.Pages != "" {
		words = append(words, "-P", o.Pages)
	}
	return words
}
