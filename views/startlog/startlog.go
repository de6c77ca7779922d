// Package startlog keeps what libraries log while the program is being
// initialised off standard error: Fyne complains there about the locale
// C.UTF-8, usual in containers, also when no window is wanted.
//
// It changes nothing once Begin was called.
//
// Go initialises packages in the order of their import paths as far as their
// imports allow (Go 1.21 and later). This one needs nothing but log, so it
// comes before whatever needs text/template, as Fyne does; a test of the whole
// program holds that.
package startlog

import (
	"io"
	"log"
	"os"
)

func init() { log.SetOutput(io.Discard) }

// Begin has the log written to standard error from now on.
func Begin() { log.SetOutput(os.Stderr) }
