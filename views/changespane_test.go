package views

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// listed are the texts of the cards in sight, by place.
func (o *opened) listed() map[string]string {
	texts := map[string]string{}
	for _, p := range o.changing.pane.List.Places(o.origin) {
		texts[p.Name] = p.Text
	}
	return texts
}

// rowOf is the number of the card of a party and issue.
func (o *opened) rowOf(what string) string {
	o.t.Helper()
	for name, text := range o.listed() {
		if row, ok := strings.CutPrefix(name, "change:"); ok && strings.HasPrefix(text, what) {
			return row
		}
	}
	o.t.Fatalf("%s is not listed: %v", what, o.listed())
	return ""
}

func openChanges(t *testing.T) *opened {
	t.Helper()
	o := openSample(t, Options{})
	o.window.Resize(fyne.NewSize(1400, 2400))
	o.banner.hide()
	o.goTo(changesView)
	return o
}

func TestWhatChangedInTheSampleIsListedWithBothPassages(t *testing.T) {
	o := openChanges(t)
	row := o.rowOf("United States · Guarantees")
	said := o.listed()
	cell := o.choose("United States", "Guarantees")
	quote := func(id dossier.ID) string {
		p, err := o.desk.Passage(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		return "“" + p.Quote + "”"
	}
	if !strings.HasSuffix(said["change:"+row], "Changed sides") || said["then:"+row] != quote(cell.Shift.Before) || said["now:"+row] != quote(cell.Shift.After) {
		t.Errorf("it says %q, then %q, now %q", said["change:"+row], said["then:"+row], said["now:"+row])
	}
	o.goTo(changesView)
	silent := o.rowOf("United States · Minerals")
	if now := said["now:"+silent]; !strings.Contains(now, "Silence is no position") || !strings.HasPrefix(now, "No statement found since") {
		t.Errorf("of one gone silent it says %q", now)
	}
	if strings.Contains(fmt.Sprint(said), "United States · Crimea") {
		t.Error("what did not move is listed")
	}
	if words := o.changing.pane.Head.Objects[1].(*ui.Prose).Text(); !strings.Contains(words, "From 26 Apr 2025 to 18 Aug 2025: 3 positions changed sides, 1 position softened") {
		t.Errorf("in words: %q", words)
	}
}

func TestChangesLeadToPassagesAndCells(t *testing.T) {
	o := openChanges(t)
	row := o.rowOf("United States · Guarantees")
	click := func(place string) {
		for _, p := range o.changing.pane.List.Places(o.origin) {
			if p.Name == place {
				test.TapCanvas(o.window.Canvas(), p.At.AddXY(p.Size.Width/2, p.Size.Height/2))
			}
		}
	}
	for place, day := range map[string]dossier.Date{"then:": "2025-04-26", "now:": "2025-08-18"} {
		o.goTo(changesView)
		click(place + row)
		if o.shown != articleView || o.desk.state.source(o.reader.Source()).Published != day {
			t.Errorf("a click on %s shows %s, source %d", place, o.shown, o.reader.Source())
		}
	}
	o.goTo(changesView)
	click("change:" + row)
	party, issue, _ := o.grid.Selected()
	if o.shown != matrixView || o.desk.state.party(party).Name != "United States" || o.desk.state.issue(issue).Name != "Guarantees" {
		t.Errorf("a click on the name shows %s, cell %d/%d", o.shown, party, issue)
	}
	o.goTo(changesView)
	o.press(fyne.KeyHome, fyne.KeyRight, fyne.KeyRight, fyne.KeyReturn)
	if o.shown != articleView || o.desk.state.source(o.reader.Source()).Published != "2025-08-18" {
		t.Errorf("Home, Right, Right, Enter shows %s of source %d", o.shown, o.reader.Source())
	}
}

func TestChangesAreNarrowedAndCopied(t *testing.T) {
	o := openChanges(t)
	o.press(fyne.KeyK)
	for name, text := range o.listed() {
		if strings.HasPrefix(name, "change:") && !strings.HasSuffix(text, "Changed sides") {
			t.Errorf("among those that changed sides: %q", text)
		}
	}
	o.changing.pane.Copy()
	copied := o.app.Clipboard().Content()
	lines := strings.Split(strings.TrimSpace(copied), "\n")
	if len(lines) != 4 || !strings.HasPrefix(lines[1], "Changed sides\tUnited States\tGuarantees\tAA\tBB\t2025-04-26\t") || len(strings.Split(lines[1], "\t")) != 11 {
		t.Errorf("copied:\n%s", copied)
	}
	o.press(fyne.KeyP)
	if o.dialogs.Top() == nil {
		t.Fatal("P asks for no party")
	}
	o.dialogs.Top().Close()
	o.setSince("2025-08-17")
	if said := o.listed(); len(said) == 0 {
		t.Error("the day before, nothing is listed")
	}
	o.setAsOf("2025-04-26")
	if said := o.listed(); len(said) != 0 {
		t.Errorf("as of the first day: %v", said)
	}
	if words := o.changing.pane.Head.Objects[1].(*ui.Prose).Text(); !strings.HasPrefix(words, "No article is earlier than 26 Apr 2025") {
		t.Errorf("in words: %q", words)
	}
}
