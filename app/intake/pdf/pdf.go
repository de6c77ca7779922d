// Package pdf reads the text layer of PDF files. It does so in a child process
// of the same program, which may be killed: what a hostile file can do to a
// reader, exhaust the stack or the memory, cannot be recovered from.
//
// It recognises no letters in pictures, asks no network, and knows nothing of
// articles.
package pdf

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"time"
)

// MaxFile is the most bytes a PDF may have.
const MaxFile = 200 << 20

// Document is what a PDF holds.
type Document struct {
	Text    string // paragraphs as lines, a blank line between them
	Title   string
	Author  string
	Created string // as PDF writes it, D:20250818...
	Pages   int
}

// The reasons why a PDF gives no text.
var (
	ErrScan    = errors.New("no text layer")
	ErrLocked  = errors.New("encrypted")
	ErrDamaged = errors.New("damaged")
	ErrRubbish = errors.New("letters without meaning")
	ErrHuge    = errors.New("too much")
	ErrLong    = errors.New("too much text")
	ErrSlow    = errors.New("too slow")
)

// answer is what the child writes.
type answer struct {
	Document
	Fault string // the text of one of the errors above
}

// childVariable is set for the child, to its limits, and nobody else sets it.
const childVariable = "STANDPOINT_READS_PDF"

// init takes over where the program was started as the child, before the rest
// of it begins: in the app, its commands and its tests alike.
func init() {
	l, ok := limitsOf(os.Getenv(childVariable))
	if !ok {
		return
	}
	os.Exit(serve(l.watch(), os.Stdin, os.Stdout))
}

// serve is the child: a PDF comes in, an answer goes out.
func serve(w watch, in io.Reader, out io.Writer) int {
	data, err := io.ReadAll(io.LimitReader(in, MaxFile+1))
	if err != nil {
		return 1
	}
	w.look()
	d, err := parse(data, w.limits.Text)
	w.look()
	a := answer{Document: d}
	if err != nil {
		a.Fault = err.Error()
	}
	if json.NewEncoder(out).Encode(a) != nil {
		return 1
	}
	return 0
}

// Read reads a PDF within the usual limits. The error is one of the package's,
// or that of the context.
func Read(ctx context.Context, data []byte) (Document, error) { return Usual().Read(ctx, data) }

// grace is how long the child may take to end itself when its time is over.
const grace = time.Second

// Read reads a PDF within these limits.
func (l Limits) Read(ctx context.Context, data []byte) (Document, error) {
	self, err := os.Executable()
	if err != nil {
		return Document{}, fmt.Errorf("find this program: %w", err)
	}
	patience, stop := context.WithTimeout(ctx, l.Time+grace)
	defer stop()
	child := exec.CommandContext(patience, self)
	child.Env = append(os.Environ(), childVariable+"="+l.String())
	child.Stdin = bytes.NewReader(data)
	var out, faults capped
	child.Stdout, child.Stderr = &out, &faults
	err = child.Run()
	switch {
	case ctx.Err() != nil:
		return Document{}, ctx.Err()
	case patience.Err() != nil, child.ProcessState.ExitCode() == tookLong:
		return Document{}, ErrSlow
	case out.full, child.ProcessState.ExitCode() == tookMuch:
		return Document{}, ErrHuge
	case err != nil && strings.Contains(faults.String(), "memory"): // the system had none to give
		return Document{}, ErrHuge
	case err != nil:
		return Document{}, ErrDamaged
	}
	var a answer
	if err := json.Unmarshal(out.Bytes(), &a); err != nil {
		return Document{}, ErrDamaged
	}
	for _, known := range []error{ErrScan, ErrLocked, ErrDamaged, ErrRubbish, ErrHuge, ErrLong} {
		if a.Fault == known.Error() {
			return Document{}, known
		}
	}
	return a.Document, nil
}

// capped keeps what a child writes, up to a bound.
type capped struct {
	bytes.Buffer
	full bool
}

const mostOutput = 64 << 20

func (c *capped) Write(p []byte) (int, error) {
	if c.Len()+len(p) > mostOutput {
		c.full = true
		return 0, errors.New("too much output")
	}
	return c.Buffer.Write(p)
}
