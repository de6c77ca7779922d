package app

import (
	"context"
	"errors"
	"fmt"
	"time"

	"standpoint/app/intake"
	"standpoint/app/intake/web"
)

// Address is a web page that a person asks for.
type Address struct {
	Typed string // the address as it was typed
	// Private is a host of this computer, or the network around it, that the
	// person allows to be asked; empty: none.
	Private string
	// OnHop is told each address just before it is asked, on any goroutine.
	OnHop func(address string)
}

// CheckAddress reads an address as it was typed, without asking anybody: the whole
// of it, and the host that would be asked.
func CheckAddress(typed string) (address, host string, err error) {
	u, err := web.Parse(typed)
	if err != nil {
		return "", "", err
	}
	return u.String(), u.Hostname(), nil
}

// IsPrivateAddress reports whether a page was not asked for as its host is this
// computer, or one in the network around it.
func IsPrivateAddress(err error) bool { return PrivateHost(err) != "" }

// PrivateHost is that host; empty where the fault is another one.
func PrivateHost(err error) string {
	if e, ok := errors.AsType[*web.Error](err); ok {
		return e.Private
	}
	return ""
}

// Fetched is a web page that was fetched, and that is in no dossier yet.
type Fetched struct{ file articleFile }

// Fetch asks for a web page. Of all that Standpoint does it is the one thing that
// asks the network, and only what opens the window may call it, for a person who
// has just asked for it.
func Fetch(ctx context.Context, a Address) (*Fetched, error) {
	page, err := web.Fetch(ctx, a.Typed, web.Options{Private: a.Private, OnHop: a.OnHop})
	if err != nil {
		return nil, err
	}
	return &Fetched{articleFile{path: page.Address, name: page.Name(), data: page.Data, fetched: time.Now().Format(time.DateOnly)}}, nil
}

// Check fails where nothing of the page can become a source.
func (f *Fetched) Check(ctx context.Context) error {
	articles := guarded(f.file.path, func() []article { return f.file.read(ctx, intake.Options{Latest: latestDay(time.Now())}) })
	if err := ctx.Err(); err != nil {
		return err
	}
	err := fmt.Errorf("%s holds no article", f.file.path)
	for _, a := range articles {
		if a.Err == nil || intake.IsLong(a.Err) {
			return nil
		}
		err = a.Err
	}
	return err
}

// GatherFetched reads a page as Gather does a file. The source has the address and
// the day.
func (k *Desk) GatherFetched(ctx context.Context, f *Fetched) (*Gathered, error) {
	g, err := k.gather(ctx, []articleFile{f.file}, nil)
	if err != nil {
		return nil, err
	}
	for i := range g.Rows {
		g.Rows[i].fetched()
	}
	return g, nil
}

// fetched notes where a source was fetched from, and when.
func (r *Row) fetched() {
	if r.Skipped != "" {
		return
	}
	r.Source.Note = joinNotes("fetched from "+r.file.path+" on "+r.file.fetched, r.Source.Note)
	if r.Source.Address == "" {
		r.Source.Address = r.file.path
	}
}

func joinNotes(a, b string) string {
	if b == "" {
		return a
	}
	return a + "; " + b
}
