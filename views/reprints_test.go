package views

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"standpoint/app/dossier"
)

// openReprints is Review on one report that three papers print.
func openReprints(t *testing.T) *opened {
	t.Helper()
	o, folder := openWires(t)
	o.importAll([]string{folder})
	o.answer("Import them too")
	if len(o.all()) != 6 {
		t.Fatalf("the prints have %d passages, the test needs two of each", len(o.all()))
	}
	o.shortcut(with(fyne.Key4, ctrl))
	return o
}

// prints are the passages on the issue that Review asks about first.
func (o *opened) prints() []dossier.Passage {
	issue := o.choose("Ukraine", "Guarantees").Issue
	return slices.DeleteFunc(o.all(), func(p dossier.Passage) bool { return p.Issue != issue })
}

func (o *opened) standings() string {
	var all []string
	for _, p := range o.prints() {
		all = append(all, p.Status.String())
	}
	return strings.Join(slices.Compact(all), ", ")
}

func TestSameWordsInSeveralPapersAreOneQuestion(t *testing.T) {
	for _, c := range []struct {
		name   string
		key    fyne.KeyName
		answer fyne.KeyName // to what the key asks
		want   string
		check  func(dossier.Passage) bool
	}{
		{name: "accept", key: fyne.KeyA, want: "accepted"},
		{name: "reject", key: fyne.KeyR, want: "rejected"},
		{name: "stance", key: fyne.Key1, want: "accepted", check: func(p dossier.Passage) bool { return p.Stance == -2 }},
		{name: "voice", key: fyne.KeyV, want: "suggested", check: func(p dossier.Passage) bool { return p.Voice == dossier.Report }},
		{name: "split", key: fyne.KeyS, answer: fyne.KeyReturn, want: "accepted"},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := openReprints(t)
			if card := o.card(); !strings.Contains(card, "Also in 2 other articles") || o.nav.entries[reviewView].Hint != "2" {
				t.Fatalf("the card says %q, %s are open", card, o.nav.entries[reviewView].Hint)
			}
			steps, before := o.steps(), o.prints()
			o.press(c.key)
			if c.answer != "" {
				o.press(c.answer)
			}
			if got := o.standings(); got != c.want || o.steps() != steps+1 {
				t.Errorf("the passages are %s after %d steps", got, o.steps()-steps)
			}
			if c.check != nil && slices.ContainsFunc(o.prints(), func(p dossier.Passage) bool { return !c.check(p) }) {
				t.Errorf("not all passages are changed: %+v", o.prints())
			}
			if open := o.nav.entries[reviewView].Hint; c.want != "suggested" && open != "1" {
				t.Errorf("%s are open", open)
			}
			o.shortcut(&fyne.ShortcutUndo{})
			if after := o.prints(); len(after) != len(before) || o.standings() != "suggested" {
				t.Errorf("one undo leaves %d passages, %s", len(after), o.standings())
			}
			if !strings.Contains(o.card(), "Also in 2 other articles") {
				t.Errorf("after undo the card says %q", o.card())
			}
		})
	}
}

// TestOnePrintDecidedBefore the others came is told, and the others are asked
// about once.
func TestOnePrintDecidedBefore(t *testing.T) {
	o := openReprints(t)
	if err := o.desk.Accept(t.Context(), o.currentPassage()); err != nil {
		t.Fatal(err)
	}
	if open := o.nav.entries[reviewView].Hint; open != "2" {
		t.Errorf("%s are open", open)
	}
	o.press(fyne.KeyN, fyne.KeyN)
	if card := o.card(); !strings.Contains(card, "Also in 1 other article:") || !strings.Contains(card, "accepted in") {
		t.Errorf("the card says %q", card)
	}
	o.press(fyne.KeyA)
	if got := o.standings(); got != "accepted" {
		t.Errorf("accepting both leaves %s", got)
	}
}
