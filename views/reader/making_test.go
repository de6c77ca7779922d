package reader

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"standpoint/app/dossier"
)

// at is the middle of some words on their first line.
func at(t *testing.T, r *Reader, words string) fyne.Position {
	t.Helper()
	text := r.article.Text
	start := strings.Index(text, words)
	if start < 0 {
		t.Fatalf("%q is not in the text", words)
	}
	i := r.body.text.lineOf(start)
	x, w, _ := r.body.stretch(i, start, start+len(words))
	return fyne.NewPos(x+w/2, topPad+r.body.text.tops[i]+6)
}

// click presses and lets go, as the driver tells of it.
func click(r *Reader, at fyne.Position, modifier fyne.KeyModifier) {
	ev := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary, Modifier: modifier}
	r.body.MouseDown(ev)
	r.body.MouseUp(ev)
	r.body.Tapped(&fyne.PointEvent{Position: at})
}

// still stops the clock by which clicks are told apart; the function lets some
// time pass.
func still(r *Reader) (pass func()) {
	now := time.Unix(0, 0)
	r.body.now = func() time.Time { return now }
	return func() { now = now.Add(2 * clickTime) }
}

func selected(r *Reader) string {
	from, to := r.Selection()
	return r.article.Text[from:to]
}

// offering answers with two parties and two issues, and notes what is made.
func offering(r *Reader) (made *[]string) {
	made = &[]string{}
	r.OnWords = func(start, end int) {
		r.Offer(Offer{
			Span:    Span{start, end},
			Parties: []Choice{{1, "Northland"}, {2, "Southland"}},
			Issues:  func(dossier.ID) []Choice { return []Choice{{1, "Bridge toll"}, {2, "Ferry"}} },
		})
	}
	r.OnAdd = func(start, end int, party, issue dossier.ID) {
		*made = append(*made, r.article.Text[start:end]+"/"+string(rune('0'+party))+"/"+string(rune('0'+issue)))
	}
	return made
}

func TestClicksSelectAWordASentenceAndUpToThere(t *testing.T) {
	r, _ := show(t, marked(t), 900, 500)
	r.SetSentences([]Span{{0, strings.Index(sample, "\n")}})
	pass := still(r)
	word := at(t, r, "treaty")
	click(r, word, 0)
	if selected(r) != "" {
		t.Errorf("one click selected %q", selected(r))
	}
	click(r, word, 0)
	if selected(r) != "treaty" {
		t.Errorf("two clicks selected %q", selected(r))
	}
	click(r, word, 0)
	if selected(r) != "The minister said a treaty was near." {
		t.Errorf("three clicks selected %q", selected(r))
	}
	pass()
	click(r, at(t, r, "unmoved"), 0)
	click(r, at(t, r, "draft"), fyne.KeyModifierShift)
	if got := selected(r); got != "unmoved, called the draft" {
		t.Errorf("Shift+click selected %q", got)
	}
}

func TestDragAfterADoubleClickTakesWholeWords(t *testing.T) {
	r, _ := show(t, marked(t), 900, 500)
	still(r)
	click(r, at(t, r, "rival"), 0)
	r.body.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at(t, r, "rival")}, Button: desktop.MouseButtonPrimary})
	r.body.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at(t, r, "called")}})
	if got := selected(r); got != "rival, unmoved, called" {
		t.Errorf("selected %q", got)
	}
	r.body.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at(t, r, "His")}})
	if got := selected(r); got != "His rival" {
		t.Errorf("and back %q", got)
	}
}

// TestCaretMovesAndSelects is the way without a mouse.
func TestCaretMovesAndSelects(t *testing.T) {
	const shift, ctrl = fyne.KeyModifierShift, fyne.KeyModifierShortcutDefault
	type stroke struct {
		key      fyne.KeyName
		modifier fyne.KeyModifier
	}
	for name, c := range map[string]struct {
		from  string
		keys  []stroke
		words string
	}{
		"by runes":         {"“a", []stroke{{fyne.KeyRight, shift}, {fyne.KeyRight, shift}, {fyne.KeyRight, shift}, {fyne.KeyLeft, shift}}, "“a"},
		"by words":         {"called", []stroke{{fyne.KeyRight, ctrl | shift}, {fyne.KeyRight, ctrl | shift}}, "called the"},
		"by words back":    {"called", []stroke{{fyne.KeyLeft, ctrl | shift}}, "unmoved, "},
		"to the line end":  {"left", []stroke{{fyne.KeyEnd, shift}}, "left early."},
		"to the beginning": {"a treaty", []stroke{{fyne.KeyHome, ctrl | shift}}, "The minister said "},
		"over the gap":     {"The", []stroke{{fyne.KeyDown, shift}}, "The minister said a treaty was near.\n\n"},
		"moved first":      {"The", []stroke{{fyne.KeyRight, ctrl}, {fyne.KeyRight, 0}, {fyne.KeyRight, ctrl | shift}}, "minister"},
	} {
		t.Run(name, func(t *testing.T) {
			r, _ := show(t, marked(t), 1100, 500)
			start := strings.Index(sample, c.from)
			r.Reveal(start, start)
			for _, k := range c.keys {
				if k.modifier&ctrl != 0 {
					r.body.TypedShortcut(&desktop.CustomShortcut{KeyName: k.key, Modifier: k.modifier})
					continue
				}
				r.body.shift = k.modifier&shift != 0
				r.body.TypedKey(&fyne.KeyEvent{Name: k.key})
			}
			if got := selected(r); got != c.words {
				t.Errorf("selected %q, want %q", got, c.words)
			}
		})
	}
}

func TestCaretStaysInSight(t *testing.T) {
	r, _ := show(t, long(t), 900, 500)
	for range 60 {
		r.body.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
	y := topPad + r.body.text.tops[r.body.text.lineOf(r.body.caret)]
	if top := r.scroll.Offset.Y; top == 0 || y < top || y+r.face.Line > top+r.scroll.Size().Height {
		t.Errorf("caret at %v, view from %v", y, top)
	}
	r.scrollBy(5000)
	r.body.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	y = topPad + r.body.text.tops[r.body.text.lineOf(r.body.caret)]
	if top := r.scroll.Offset.Y; y < top || y > top+r.scroll.Size().Height {
		t.Errorf("after scrolling on, the caret is at %v, the view from %v", y, top)
	}
}

// TestEachOfSeveralOverlappingPassagesIsReached by clicking again, and by its
// bracket in the margin.
func TestEachOfSeveralOverlappingPassagesIsReached(t *testing.T) {
	r, _ := show(t, marked(t), 900, 500)
	pass := still(r)
	on := at(t, r, "mistake")
	var got []dossier.ID
	for range 3 {
		pass()
		click(r, on, 0)
		got = append(got, r.Current())
	}
	if got[0] != 13 || got[1] != 12 || got[2] != 13 {
		t.Errorf("three clicks chose %v, want the shorter, the longer, the shorter", got)
	}
	for m, mark := range r.body.text.marks[1:] {
		p, h, ok := r.body.bracket(m + 1)
		if !ok {
			t.Fatalf("passage %d has no bracket", mark.ID)
		}
		pass()
		click(r, p.AddXY(1, h/2), 0)
		if r.Current() != mark.ID {
			t.Errorf("the bracket of %d chose %d", mark.ID, r.Current())
		}
	}
	if _, _, ok := r.body.bracket(0); ok {
		t.Error("a passage that stands alone and is not chosen has a bracket")
	}
}

func TestSelectedWordsAreAskedForPartyAndIssue(t *testing.T) {
	r, w := show(t, marked(t), 900, 500)
	made := offering(r)
	pass := still(r)
	click(r, at(t, r, "rival"), 0)
	click(r, at(t, r, "rival"), 0)
	if !r.bar.asks() || w.Canvas().Focused() != r.Focusable() {
		t.Fatal("two clicks bring no bar, or take the keys away")
	}
	test.Tap(r.bar.buttons[1])
	test.Tap(r.bar.buttons[0])
	if len(*made) != 1 || (*made)[0] != "rival/2/1" || r.bar.Visible() || selected(r) != "" {
		t.Fatalf("made %q", *made)
	}
	pass()
	click(r, at(t, r, "rival"), 0)
	click(r, at(t, r, "rival"), 0)
	r.body.TypedKey(&fyne.KeyEvent{Name: fyne.KeyN}) // a letter of a name now
	r.body.TypedRune('n')
	if r.Current() != 0 || w.Canvas().Focused() != fyne.Focusable(r.bar.field) || r.bar.field.Text != "n" {
		t.Errorf("typing goes to %T, passage %d", w.Canvas().Focused(), r.Current())
	}
	r.bar.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	r.bar.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}) // back to the party
	if r.bar.stage != partyStage {
		t.Error("Escape does not lead back to the party")
	}
	r.bar.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if r.bar.Visible() || w.Canvas().Focused() != r.Focusable() || selected(r) != "rival" {
		t.Error("a second Escape does not give the keys back with the selection as it was")
	}
	r.body.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if w.Canvas().Focused() != fyne.Focusable(r.bar.field) {
		t.Error("Enter does not ask again")
	}
	if len(*made) != 1 {
		t.Errorf("made %q", *made)
	}
}

// TestKeysWaitForThePassageThatIsMade: a person goes on typing while it is
// saved and the article is read anew.
func TestKeysWaitForThePassageThatIsMade(t *testing.T) {
	const fresh = 9
	one := &fyne.KeyEvent{Name: fyne.Key1}
	for _, c := range []struct {
		name string
		made func(r *Reader, with, without Article)
		want dossier.ID // the passage on which the key acts; 0: on none
	}{
		{"shown after it is saved", func(r *Reader, with, _ Article) { r.Made(fresh); r.Set(with) }, fresh},
		{"shown before the reader is told", func(r *Reader, with, _ Article) { r.Set(with); r.Made(fresh) }, fresh},
		{"shown once without it before", func(r *Reader, with, without Article) { r.Set(without); r.Made(fresh); r.Set(with) }, fresh},
		{"not saved", func(r *Reader, _, without Article) { r.NotMade(); r.Set(without) }, 0},
		{"taken back at once", func(r *Reader, _, without Article) { r.Made(fresh); r.Set(without) }, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			without := marked(t)
			r, _ := show(t, without, 900, 500)
			offering(r)
			still(r)
			var acted []dossier.ID
			r.OnKey = func(*fyne.KeyEvent) { acted = append(acted, r.Current()) }
			r.SetCurrent(without.Marks[0].ID)
			click(r, at(t, r, "rival"), 0)
			click(r, at(t, r, "rival"), 0)
			test.Tap(r.bar.buttons[1])
			test.Tap(r.bar.buttons[0])
			r.body.TypedKey(one)
			if len(acted) > 0 {
				t.Fatalf("the key acts on passage %d, before the new one is shown", acted[0])
			}
			with := without
			start := strings.Index(sample, "rival")
			with.Marks = append(slices.Clone(without.Marks), Mark{ID: fresh, Start: start, End: start + len("rival")})
			c.made(r, with, without)
			if c.want == 0 && len(acted) > 0 || c.want != 0 && !slices.Equal(acted, []dossier.ID{c.want}) {
				t.Errorf("the key acts on %v, want %d", acted, c.want)
			}
			r.body.TypedKey(one)
			if n := len(acted); n == 0 || n == 1 && c.want != 0 {
				t.Error("a later key waits for ever")
			}
		})
	}
}

func TestNothingIsOfferedWhereNothingCanBeAdded(t *testing.T) {
	a := marked(t)
	a.ReadOnly = true
	r, _ := show(t, a, 900, 500)
	offering(r)
	still(r)
	click(r, at(t, r, "rival"), 0)
	click(r, at(t, r, "rival"), 0)
	r.SetCurrent(11)
	if r.bar.Visible() || r.body.movable() >= 0 {
		t.Error("a read-only article offers changes")
	}
}

// TestBarStaysInThePane also where the words are at its lower end, or the pane
// is narrow.
func TestBarStaysInThePane(t *testing.T) {
	for name, size := range map[string]fyne.Size{"wide": {Width: 900, Height: 400}, "narrow": {Width: 300, Height: 400}, "low": {Width: 500, Height: 200}} {
		t.Run(name, func(t *testing.T) {
			r, _ := show(t, long(t), size.Width, size.Height)
			offering(r)
			for _, line := range []int{0, 5, 40} {
				l := r.body.text.lines[line]
				r.Reveal(l.Start, l.End)
				r.Ask()
				p, s := r.bar.Position(), r.bar.Size()
				if !r.bar.Visible() || p.X < 0 || p.Y < 0 || p.X+s.Width > r.Size().Width || p.Y+s.Height > r.Size().Height {
					t.Errorf("line %d: the bar is at %v, %v, the pane %v", line, p, s, r.Size())
				}
			}
		})
	}
}

func TestHandlesMoveTheEndsOfTheChosenPassage(t *testing.T) {
	r, _ := show(t, marked(t), 900, 500)
	pass := still(r)
	var moved []string
	r.OnMove = func(id dossier.ID, start, end int) {
		moved = append(moved, r.article.Text[start:end])
	}
	drag := func(from, to fyne.Position) {
		pass()
		r.body.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: from}, Button: desktop.MouseButtonPrimary})
		r.body.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}})
		r.body.DragEnd()
		r.body.MouseUp(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: to}})
	}
	r.SetCurrent(11) // said a treaty was near
	_, end := r.body.gripsOf(0)
	drag(end.AddXY(0, 5), at(t, r, "treaty").AddXY(8, 0))
	if len(moved) != 1 || moved[0] != "said a treaty" {
		t.Fatalf("moved to %q", moved)
	}
	r.Settle()
	start, _ := r.body.gripsOf(0)
	drag(start.AddXY(0, 5), at(t, r, "minister"))
	if got := moved[len(moved)-1]; got != "minister said a treaty was near" {
		t.Errorf("moved to %q", got)
	}
	if selected(r) != "" {
		t.Errorf("moving an end selected %q", selected(r))
	}
	r.Settle()
	for range 3 { // quicker than the dossier
		r.MoveEnd(-1)
	}
	if got := moved[len(moved)-1]; got != "said a" {
		t.Errorf("three words back it is %q", got)
	}
	for range 5 {
		r.MoveEnd(-1)
	}
	if got := moved[len(moved)-1]; got != "said" {
		t.Errorf("at last it is %q, want one word", got)
	}
}

func TestFindCountsAndGoesRound(t *testing.T) {
	text := "Erdoğan spoke. “It’s a café,” said ERDOGAN.\nNobody else."
	for words, want := range map[string]int{"erdogan": 2, "\"it's a cafe": 1, "nobody ELSE": 1, "else. x": 0, "": 0, "said erdogan. nobody": 1} {
		r, _ := show(t, Article{Source: 9, Text: text}, 700, 300)
		r.Find()
		r.find.field.SetText(words)
		if len(r.find.hits) != want {
			t.Errorf("%q is found %d times, want %d", words, len(r.find.hits), want)
		}
	}
	r, w := show(t, long(t), 900, 500)
	r.Find()
	field := r.find.field
	if w.Canvas().Focused() != fyne.Focusable(field) {
		t.Fatal("the field does not have the keys")
	}
	field.SetText("harbour fees")
	n := len(r.find.hits)
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if r.find.at != 1 || !strings.HasPrefix(r.find.count.Text(), "2 ") {
		t.Errorf("Enter went to hit %d, %q", r.find.at, r.find.count.Text())
	}
	field.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	field.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	if r.find.at != n-1 || r.scroll.Offset.Y == 0 {
		t.Errorf("Shift+Enter twice went to hit %d of %d, scrolled %v", r.find.at, n, r.scroll.Offset.Y)
	}
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if selected(r) != "harbour fees" || w.Canvas().Focused() != r.Focusable() || len(r.find.hits) > 0 {
		t.Errorf("Escape leaves %q selected and %d hits", selected(r), len(r.find.hits))
	}
}

func TestRejectedPassagesAreShownOnRequest(t *testing.T) {
	a := marked(t)
	a.Marks[1].Rejected = true
	r, _ := show(t, a, 900, 500)
	if len(r.body.text.marks) != 2 || r.unfold.Hidden {
		t.Fatalf("%d passages are shown", len(r.body.text.marks))
	}
	if p := r.unfold.Position(); p.X == 0 || r.unfold.Size().Width < 40 {
		t.Errorf("the button that shows them has no place: %v", p)
	}
	test.Tap(r.unfold)
	if len(r.body.text.marks) != 3 || !r.ShowsRejected() {
		t.Errorf("on request %d are shown", len(r.body.text.marks))
	}
	test.Tap(r.unfold)
	r.SetCurrent(12)
	if len(r.body.text.marks) != 3 {
		t.Error("the chosen passage is hidden as it is rejected")
	}
}

func BenchmarkSelectionStep300Passages(b *testing.B) {
	a := long(b)
	for i := range 180 {
		a.Marks = append(a.Marks, Mark{ID: dossier.ID(1000 + i), Start: 48_000 + i*10, End: 48_000 + i*10 + 90})
	}
	r, _ := show(b, a, 900, 700)
	r.SetCurrent(1)
	by := 0
	for b.Loop() {
		by = 1 - by
		r.body.shift = true
		r.body.TypedKey(&fyne.KeyEvent{Name: []fyne.KeyName{fyne.KeyLeft, fyne.KeyRight}[by]})
	}
}
