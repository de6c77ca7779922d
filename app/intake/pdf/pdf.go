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
)

// answer is what the child writes.
type answer struct {
	Document
	Fault string // the text of one of the errors above
}

// childVariable is set for the child, and nobody else sets it.
const childVariable = "STANDPOINT_READS_PDF"

// init takes over where the program was started as the child, before the rest
// of it begins: in the app, its commands and its tests alike.
func init() {
	if os.Getenv(childVariable) != "1" {
		return
	}
	limitMemory()
	os.Exit(serve(os.Stdin, os.Stdout))
}

// serve is the child: a PDF comes in, an answer goes out.
func serve(in io.Reader, out io.Writer) int {
	data, err := io.ReadAll(io.LimitReader(in, MaxFile+1))
	if err != nil {
		return 1
	}
	d, err := parse(data)
	a := answer{Document: d}
	if err != nil {
		a.Fault = err.Error()
	}
	if json.NewEncoder(out).Encode(a) != nil {
		return 1
	}
	return 0
}

// Read reads a PDF. The error is one of the package's, or says that the child
// took too long or broke down.
func Read(ctx context.Context, data []byte) (Document, error) {
	self, err := os.Executable()
	if err != nil {
		return Document{}, fmt.Errorf("find this program: %w", err)
	}
	child := exec.CommandContext(ctx, self)
	child.Env = append(os.Environ(), childVariable+"=1")
	child.Stdin = bytes.NewReader(data)
	var out, faults capped
	child.Stdout, child.Stderr = &out, &faults
	err = child.Run()
	switch {
	case ctx.Err() != nil:
		return Document{}, ctx.Err()
	case out.full:
		return Document{}, ErrHuge
	case err != nil && strings.Contains(faults.String(), "memory"):
		return Document{}, ErrHuge
	case err != nil:
		return Document{}, ErrDamaged
	}
	var a answer
	if err := json.Unmarshal(out.Bytes(), &a); err != nil {
		return Document{}, ErrDamaged
	}
	for _, known := range []error{ErrScan, ErrLocked, ErrDamaged, ErrRubbish, ErrHuge} {
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

const mostOutput = 32 << 20

func (c *capped) Write(p []byte) (int, error) {
	if c.Len()+len(p) > mostOutput {
		c.full = true
		return 0, errors.New("too much output")
	}
	return c.Buffer.Write(p)
}
