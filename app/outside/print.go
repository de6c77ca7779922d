package outside

import "errors"

// Queue is a printer that the system knows.
type Queue struct {
	Name    string
	Default bool // what is printed on where nobody chooses
}

// Order says how a file is to be printed.
type Order struct {
	File     string // a PDF
	Title    string // in the printer's list
	Queue    string // empty: the default one
	Copies   int    // 0: one
	Paper    string // "A4", "Letter"; empty: what is in the printer
	TwoSided bool
	Grey     bool
	Pages    string // "1-3,7"; empty: all
}

// ErrNoPrinting says that the system has nothing to print with.
var ErrNoPrinting = errors.New("the system has no printing: install CUPS, or open the brief in a viewer and print it there")

// ErrNoPrinter says that there is no printer to print on.
var ErrNoPrinter = errors.New("no printer is set up: add one in the system's settings, or open the brief in a viewer")
