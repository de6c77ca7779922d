package views

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"standpoint/app/dossier"
)

// TestSearchShowsWhileTypingAndGoesThere types, takes the first thing found,
// and comes back to where the search began.
func TestSearchShowsWhileTypingAndGoesThere(t *testing.T) {
	o := openSample(t, Options{})
	o.act("Search everywhere …")
	if o.window.Canvas().Focused() != fyne.Focusable(o.bar.search) {
		t.Fatalf("the keys are with %T", o.window.Canvas().Focused())
	}
	o.bar.search.SetText("zelensky")
	if o.shown != searchView || o.found.Length() < 3 {
		t.Fatalf("typing shows %s with %d rows", o.shown, o.found.Length())
	}
	o.bar.search.SetText("zelensky crimea qqq")
	if o.found.Length() != 0 || !strings.Contains(o.foundCount.Text(), "Nothing found") {
		t.Errorf("nonsense finds %d rows: %q", o.found.Length(), o.foundCount.Text())
	}
	o.bar.search.SetText("ruled out")
	o.bar.search.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if o.shown != articleView {
		t.Errorf("Enter leads to %s", o.shown)
	}
	o.act("Search everywhere …")
	o.bar.search.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if o.bar.search.Text != "" || o.shown == searchView {
		t.Errorf("Escape leaves %q and shows %s", o.bar.search.Text, o.shown)
	}
}

// TestSearchOpensAnArticleAtTheWord: what was looked for is selected.
func TestSearchOpensAnArticleAtTheWord(t *testing.T) {
	o := openSample(t, Options{})
	o.bar.search.SetText("vatican")
	if o.found.Length() == 0 {
		o.bar.search.SetText("summit")
	}
	for i := range o.found.Length() {
		o.found.OnSelected(i)
		if from, to := o.reader.Selection(); o.shown == articleView && to > from {
			return
		}
		o.search(o.bar.search.Text)
	}
	t.Errorf("no row of %d led to a word in an article", o.found.Length())
}

// TestSearchSaysWhenItShowsAPart: a list that was cut is not counted as if it
// were all.
func TestSearchSaysWhenItShowsAPart(t *testing.T) {
	o := openSample(t, Options{})
	o.bar.search.SetText("zelensky")
	if all := o.foundCount.Text(); strings.Contains(all, "More than") || !strings.Contains(all, strconv.Itoa(o.found.Length())) {
		t.Errorf("of %d things found it says %q", o.found.Length(), all)
	}
	var items []dossier.Incoming
	for n := range mostFound {
		items = append(items, dossier.Incoming{Source: dossier.Source{Title: fmt.Sprint("Article ", n), Text: fmt.Sprint(n, ": Zelensky travels.")}})
	}
	if _, err := o.desk.AddSources(t.Context(), "Import", items, nil); err != nil {
		t.Fatal(err)
	}
	o.search("zelensky")
	if part := o.foundCount.Text(); !strings.Contains(part, "More than "+strconv.Itoa(o.found.Length())) {
		t.Errorf("of %d things shown it says %q", o.found.Length(), part)
	}
}
