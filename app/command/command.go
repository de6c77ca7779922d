// Package command is Standpoint without a window: the same use cases for
// scripts, tests and people who like a shell.
//
// It opens no window and writes no workbook or brief itself; the caller hands
// it the function that does.
package command

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"standpoint/app"
	"standpoint/app/outside"
	"standpoint/app/returned"
)

// Exit statuses.
const (
	Done       = 0
	Failed     = 1
	WrongUsage = 2
)

// Env is what a command works with.
type Env struct {
	Out io.Writer // results
	Err io.Writer // messages
	// Export writes a report to path and says what the document could not hold.
	Export func(ctx context.Context, path string, r app.Report) (notes []string, err error)
	// Print hands a file to a printer.
	Print   func(context.Context, outside.Order) error
	Endings []string // of the names that Export takes, in small letters

	ReadBack func(path string) (returned.Book, error) // reads a workbook that was edited
}

// command is one word of the command line.
type command struct {
	name  string
	usage string
	run   func(ctx context.Context, env Env, args []string) error
}

func commands() []command {
	return []command{
		{"build", "build -o D.standpoint [-codebook NAME-OR-FILE] ARTICLE... | WHOLE.json | PROJECT.qdpx", build},
		{"passages", "passages [-codebook NAME-OR-FILE] [-min 0.42] ARTICLE... | D.standpoint", passages},
		{"matrix", "matrix [-codebook NAME-OR-FILE] [-as-of DATE] ARTICLE... | D.standpoint", matrix},
		{"compare", "compare [-codebook NAME-OR-FILE] [-as-of DATE] [-since DATE] ARTICLE... | D.standpoint", compareCommand},
		{"export", "export D.standpoint [-parties NAME,...] [-issues NAME,...] [-as-of DATE] [-since DATE] [-from DATE] [-reviewed] [-us PARTY] " +
			"[-paper A4|Letter] [-layout standard|four-columns] [-party-sheets] [-parties-down] -o FILE...", export},
		{"apply", "apply D.standpoint WORKBOOK.xlsx [-n] [-all]", apply},
		{"print", "print D.standpoint [-printer QUEUE] [-copies N] [-two-sided] [-grey] [the options of export, but -o]", printCommand},
		{"vocabulary", "vocabulary [-codebook NAME-OR-FILE] ARTICLE... | D.standpoint", vocabulary},
		{"set", "set D.standpoint SOURCE [-date YYYY-MM-DD] [-title TEXT] [-outlet TEXT]", set},
		{"check", "check D.standpoint", check},
		{"backup", "backup D.standpoint", makeBackup},
		{"backups", "backups D.standpoint", listBackups},
		{"restore", "restore D.standpoint [-n 1] [-o NEW.standpoint]", restoreBackup},
		{"salvage", "salvage D.standpoint -o NEW.standpoint", salvage},
		{"codebook", "codebook list | show NAME-OR-QDC | check FILE", codebookCommand},
		{"version", "version", version},
		{"help", "help", help},
	}
}

// Is says whether a word is for Run and no file to open: a command, an option,
// or a word that is most likely a mistyped command, since it looks like no
// file's name and no file is called so.
func Is(word string) bool {
	if _, ok := find(word); ok || strings.HasPrefix(word, "-") {
		return true
	}
	_, err := os.Stat(word)
	return err != nil && !strings.ContainsAny(word, `./\`)
}

// find is the command that a word names. Help and version may be asked for as
// options too, since that is what people try first.
func find(word string) (command, bool) {
	switch word {
	case "-h", "-help", "--help":
		word = "help"
	case "-version", "--version":
		word = "version"
	}
	all := commands()
	at := slices.IndexFunc(all, func(c command) bool { return c.name == word })
	if at < 0 {
		return command{}, false
	}
	return all[at], true
}

// usageError is a mistake on the command line.
type usageError struct{ message string }

func (e usageError) Error() string { return e.message }

func wrongUsage(format string, args ...any) error {
	return usageError{fmt.Sprintf(format, args...)}
}

// Run runs the command that args[0] names and returns the exit status.
// Messages go to env.Err, results to env.Out.
func Run(ctx context.Context, env Env, args []string) int {
	c, ok := find(args[0])
	if !ok {
		fmt.Fprintf(env.Err, "standpoint: there is no command %q; see standpoint help\n", args[0])
		return WrongUsage
	}
	err := c.run(ctx, env, args[1:])
	var wrong usageError
	switch {
	case err == nil:
		return Done
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprintf(env.Out, "usage: standpoint %s\n", c.usage)
		return Done
	case errors.As(err, &wrong):
		fmt.Fprintf(env.Err, "standpoint %s: %v\nusage: standpoint %s\n", c.name, err, c.usage)
		return WrongUsage
	case errors.Is(err, context.Canceled):
		fmt.Fprintf(env.Err, "standpoint %s: stopped before it was done\n", c.name)
		return Failed
	default:
		fmt.Fprintf(env.Err, "standpoint %s: %v\n", c.name, err)
		return Failed
	}
}

// parse reads options wherever they stand among the other words, which it
// returns. "--" ends the options. Where help is asked for the error is
// flag.ErrHelp.
func parse(flags *flag.FlagSet, args []string) ([]string, error) {
	flags.SetOutput(io.Discard)
	var words []string
	for {
		if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
			return nil, err
		} else if err != nil {
			return nil, wrongUsage("%v", err)
		}
		ended := len(args) > flags.NArg() && args[len(args)-flags.NArg()-1] == "--"
		args = flags.Args()
		if ended || len(args) == 0 {
			return append(words, args...), nil
		}
		words, args = append(words, args[0]), args[1:]
	}
}

func help(_ context.Context, env Env, _ []string) error {
	fmt.Fprintln(env.Out, "Standpoint: where everyone stands in a negotiation, with the passages that say so.")
	fmt.Fprintln(env.Out, "\n  standpoint [FILE...]\n        the window, on a dossier or on a new one made from these articles")
	for _, c := range commands() {
		fmt.Fprintf(env.Out, "  standpoint %s\n", c.usage)
	}
	fmt.Fprintln(env.Out, "\nExit status: 0 done, 1 it failed, 2 wrong usage.")
	return nil
}

func version(_ context.Context, env Env, _ []string) error {
	fmt.Fprintln(env.Out, app.Version)
	return nil
}
