package inspector

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"standpoint/app/codebook"
	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/views/ui"
)

func card(id dossier.ID, status dossier.Status, stance int) Card {
	return Card{
		Before: "Asked again, ", After: " on Monday.",
		Passage: dossier.Passage{
			ID: id, Quote: "the envoy ruled out a pause", Stance: stance, Voice: dossier.Report, Speaker: "the envoy",
			Status: status, Origin: dossier.Machine, Confidence: 81, Record: &dossier.Record{Why: []string{"holder: the envoy", "wants: ruled out (-1)"}},
		},
		Source: dossier.Source{Title: "Talks stall", Outlet: "The Courier", Published: "2025-04-26"},
	}
}

func model(cards ...Card) Model {
	return Model{
		Party:    dossier.Party{ID: 1, Party: codebook.Party{Name: "Northland"}},
		Issue:    dossier.Issue{ID: 2, Issue: codebook.Issue{Name: "Pause", Question: "Is there a pause?", PoleA: "none", PoleB: "at once"}},
		Cell:     compare.Cell{Party: 1, Issue: 2, Known: len(cards) > 0, Stance: -2, Summary: "No pause.", Suggested: len(cards), Latest: "2025-04-26"},
		Nothing:  "No statement found in 3 sources.",
		Cards:    cards,
		Claimant: func(dossier.ID) string { return "Southland" },
	}
}

// watched is an inspector that notes what it asks for.
type watched struct {
	*Inspector
	asked []string
}

func show(t *testing.T, m Model) *watched {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(ui.NewTheme(ui.AsSystem, 1))
	w := &watched{Inspector: New(ui.NewKit(&ui.Work{Now: true}))}
	note := func(what string) func(dossier.ID) {
		return func(id dossier.ID) { w.asked = append(w.asked, fmt.Sprint(what, " ", id)) }
	}
	w.OnAccept, w.OnReject, w.OnReopen, w.OnArticle = note("accept"), note("reject"), note("reopen"), note("article")
	w.OnStance = func(id dossier.ID, stance int) { w.asked = append(w.asked, fmt.Sprintf("stance %d %+d", id, stance)) }
	window := test.NewTempWindow(t, w.Inspector)
	window.Resize(fyne.NewSize(330, 700))
	w.Set(m)
	window.Canvas().Focus(w.Inspector)
	return w
}

func (w *watched) press(keys ...fyne.KeyName) {
	for _, k := range keys {
		w.TypedKey(&fyne.KeyEvent{Name: k})
	}
}

func (w *watched) expect(t *testing.T, want ...string) {
	t.Helper()
	if !reflect.DeepEqual(w.asked, want) {
		t.Errorf("asked %q, want %q", w.asked, want)
	}
}

// TestKeysForACellThatIsNotThereYetLeaveTheOldOneAlone: who goes on and decides
// at once means the next cell's passage.
func TestKeysForACellThatIsNotThereYetLeaveTheOldOneAlone(t *testing.T) {
	m := model(card(5, dossier.Suggested, -2))
	w := show(t, m)
	var handed []fyne.KeyName
	w.OnKey = func(ev *fyne.KeyEvent) { handed = append(handed, ev.Name) }
	w.Expect(m.Party.ID+1, m.Issue.ID)
	w.press(fyne.KeyReturn, fyne.KeyR)
	w.expect(t)
	if want := []fyne.KeyName{fyne.KeyA, fyne.KeyR}; !slices.Equal(handed, want) {
		t.Errorf("handed on %q, want %q", handed, want)
	}
	m.Party.ID++
	w.Set(m)
	w.press(fyne.KeyR)
	w.expect(t, "reject 5")
}

func TestOneKeyDecides(t *testing.T) {
	for _, c := range []struct {
		key  fyne.KeyName
		want string
	}{
		{fyne.KeyA, "accept 5"},
		{fyne.KeyReturn, "accept 5"},
		{fyne.KeyEnter, "accept 5"},
		{fyne.KeyR, "reject 5"},
		{fyne.KeyDelete, "reject 5"},
		{fyne.KeyO, "article 5"},
		{fyne.Key1, "stance 5 -2"},
		{fyne.Key2, "stance 5 -1"},
		{fyne.Key3, "stance 5 +0"},
		{fyne.Key4, "stance 5 +1"},
		{fyne.Key5, "stance 5 +2"},
	} {
		t.Run(string(c.key), func(t *testing.T) {
			w := show(t, model(card(5, dossier.Suggested, -2)))
			w.press(c.key)
			w.expect(t, c.want)
		})
	}
}

func TestDecidingGoesOnToTheNextSuggestion(t *testing.T) {
	w := show(t, model(card(5, dossier.Suggested, -2), card(6, dossier.Accepted, -2), card(7, dossier.Suggested, -1)))
	w.press(fyne.KeyA)
	if w.Current() != 7 {
		t.Errorf("current is %d, want 7", w.Current())
	}
	w.press(fyne.KeyR)
	w.expect(t, "accept 5", "reject 7")
}

func TestAcceptedIsNotAcceptedAgain(t *testing.T) {
	w := show(t, model(card(5, dossier.Accepted, -2)))
	w.press(fyne.KeyA, fyne.KeyReturn)
	w.expect(t)
}

func TestReadOnlyAsksForNothing(t *testing.T) {
	m := model(card(5, dossier.Suggested, -2))
	m.ReadOnly = true
	w := show(t, m)
	w.press(fyne.KeyA, fyne.KeyR, fyne.KeyDelete, fyne.Key3)
	w.expect(t)
	w.press(fyne.KeyO)
	w.expect(t, "article 5")
}

func TestEmptyCellSaysSo(t *testing.T) {
	w := show(t, model())
	w.press(fyne.KeyA, fyne.KeyO, fyne.KeyDown)
	w.expect(t)
	if text := words(w.column); !strings.Contains(text, "No statement found in 3 sources.") {
		t.Errorf("the pane says %q", text)
	}
}

func TestKeysMoveBetweenCards(t *testing.T) {
	w := show(t, model(card(5, dossier.Suggested, -2), card(6, dossier.Suggested, -2), card(7, dossier.Suggested, -2)))
	var told []dossier.ID
	w.OnCurrent = func(id dossier.ID) { told = append(told, id) }
	w.press(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd)
	if want := []dossier.ID{6, 7, 5, 7}; !reflect.DeepEqual(told, want) {
		t.Errorf("went to %v, want %v", told, want)
	}
}

func TestTheCurrentPassageStaysAcrossAChange(t *testing.T) {
	w := show(t, model(card(5, dossier.Suggested, -2), card(6, dossier.Suggested, -2), card(7, dossier.Suggested, -2)))
	w.press(fyne.KeyDown)
	w.Set(model(card(5, dossier.Accepted, -2), card(6, dossier.Suggested, -2), card(7, dossier.Suggested, -2)))
	if w.Current() != 6 {
		t.Errorf("current is %d, want 6", w.Current())
	}
	w.Set(model(card(5, dossier.Accepted, -2), card(7, dossier.Suggested, -2)))
	if w.Current() != 7 {
		t.Errorf("after 6 went, current is %d, want 7 that took its place", w.Current())
	}
}

func TestCardShowsTheEvidence(t *testing.T) {
	c := card(5, dossier.Suggested, -2)
	c.Passage.ClaimedBy = 9
	text := words(show(t, model(c)).column)
	for _, want := range []string{
		"Asked again, the envoy ruled out a pause on Monday.",
		"the envoy · report · 26 Apr 2025 · The Courier: Talks stall",
		"Southland says this of them",
		"1. holder: the envoy", "2. wants: ruled out (-1)",
		"Northland · Pause", "Is there a pause?", "No pause.",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not shown", want)
		}
	}
	if got := c.status(); got != "suggested · 81 %" {
		t.Errorf("status %q", got)
	}
	if !strings.Contains(text, compare.Rule) {
		t.Error("the rule for positions is not shown")
	}
}

func TestRejectedAreShownOnRequest(t *testing.T) {
	m := model(card(5, dossier.Suggested, -2))
	m.Rejected = []Card{card(8, dossier.Rejected, 1)}
	w := show(t, m)
	if len(w.cards) != 1 {
		t.Fatalf("%d cards at first, want 1", len(w.cards))
	}
	for _, o := range w.column.Objects {
		if b, ok := o.(*ui.Button); ok && b.Name == "rejected" {
			b.Tapped(nil)
		}
	}
	if len(w.cards) != 2 {
		t.Fatalf("%d cards on request, want 2", len(w.cards))
	}
	for _, b := range w.cards[1].buttons {
		if b.Name == "reopen:8" {
			b.Tapped(nil)
		}
	}
	w.expect(t, "reopen 8")
}

func TestClickOnAPassageOpensItsArticle(t *testing.T) {
	w := show(t, model(card(5, dossier.Suggested, -2)))
	test.Tap(w.cards[0])
	w.expect(t, "article 5")
}

func TestManyCardsComeInPortions(t *testing.T) {
	w := show(t, long(40))
	if len(w.cards) != manyCards {
		t.Errorf("%d cards at first, want %d", len(w.cards), manyCards)
	}
	w.press(fyne.KeyEnd)
	if w.Current() != 40 || !w.seen(40) {
		t.Errorf("End went to %d with %d cards", w.Current(), len(w.cards))
	}
}

func TestEarlierPositionIsDrawnOnlyWhereItMoved(t *testing.T) {
	for kind, want := range map[compare.ShiftKind]bool{
		compare.ChangedSides: true, compare.Hardened: true, compare.Softened: true,
		compare.New: false, compare.Unchanged: false, compare.NoShift: false,
	} {
		m := model(card(5, dossier.Suggested, 2))
		m.Cell.Shift = compare.Shift{Kind: kind, From: -2, To: 2}
		a := &axis{model: m}
		if _, got := a.shownShift(); got != want {
			t.Errorf("%q: %v, want %v", kind, got, want)
		}
	}
}

// TestDaysOfNeighbouringPositionsStandApart in the narrowest pane.
func TestDaysOfNeighbouringPositionsStandApart(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(ui.NewTheme(ui.AsSystem, 1))
	const width = 240
	for from := -2; from <= 2; from++ {
		for to := -2; to <= 2; to++ {
			if from == to {
				continue
			}
			m := model(card(5, dossier.Suggested, to))
			m.Cell.Known, m.Cell.Stance, m.Cell.Latest = true, to, "2025-08-18"
			m.Cell.Shift = compare.Shift{Kind: compare.Hardened, From: from, To: to, FromDate: "2025-04-26"}
			a := newAxis(ui.NewKit(&ui.Work{Now: true}))
			a.set(m)
			var days []*canvas.Text
			a.Resize(fyne.NewSize(width, a.HeightFor(width)))
			for _, o := range test.WidgetRenderer(a).Objects() {
				if text, ok := o.(*canvas.Text); ok && strings.HasSuffix(text.Text, " 2025") {
					days = append(days, text)
				}
			}
			if len(days) != 2 {
				t.Fatalf("%+d to %+d: %d days, want 2", from, to, len(days))
			}
			slices.SortFunc(days, func(a, b *canvas.Text) int { return cmp.Compare(a.Position().X, b.Position().X) })
			left, right := days[0], days[1]
			if end := left.Position().X + left.MinSize().Width; end > right.Position().X {
				t.Errorf("%+d to %+d: %q ends at %g, %q begins at %g", from, to, left.Text, end, right.Text, right.Position().X)
			}
			if left.Position().X < 0 || right.Position().X+right.MinSize().Width > width {
				t.Errorf("%+d to %+d: a day stands out of the pane", from, to)
			}
		}
	}
}

// words are all texts below an object.
func words(o fyne.CanvasObject) string {
	var all []string
	for _, o := range test.LaidOutObjects(o) {
		if p, ok := o.(*ui.Prose); ok {
			all = append(all, p.Text())
		}
	}
	return strings.Join(all, "\n")
}

func BenchmarkSetFortyPassages(b *testing.B) {
	a := test.NewTempApp(b)
	a.Settings().SetTheme(ui.NewTheme(ui.AsSystem, 1))
	p := New(ui.NewKit(&ui.Work{Now: true}))
	w := test.NewTempWindow(b, p)
	w.Resize(fyne.NewSize(330, 700))
	var cards []Card
	for i := range 40 {
		cards = append(cards, card(dossier.ID(i+1), dossier.Suggested, i%5-2))
	}
	m := model(cards...)
	for b.Loop() {
		p.Set(m)
	}
}

func TestKeysStayOnTheButtonThatUnfolds(t *testing.T) {
	m := model(card(5, dossier.Suggested, -2))
	m.Rejected = []Card{card(8, dossier.Rejected, 1)}
	w := show(t, m)
	c := fyne.CurrentApp().Driver().CanvasForObject(w.Inspector)
	c.Focus(w.folds[0])
	for range 3 {
		c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if c.Focused() != fyne.Focusable(w.folds[0]) {
			t.Fatalf("the keys went to %T", c.Focused())
		}
	}
	if len(w.cards) != 2 {
		t.Errorf("%d cards after unfolding, folding and unfolding, want 2", len(w.cards))
	}
}

func TestPaneWithoutCardsShowsThatItHasTheKeys(t *testing.T) {
	w := show(t, model())
	if !w.ring.Visible() {
		t.Error("an empty cell has the keys, and no ring")
	}
	w.Set(model(card(5, dossier.Suggested, -2)))
	if w.ring.Visible() {
		t.Error("a ring around the pane besides that of its card")
	}
	w.Set(model())
	fyne.CurrentApp().Driver().CanvasForObject(w.Inspector).Unfocus()
	if w.ring.Visible() {
		t.Error("a ring without the keys")
	}
}

func TestPassagesAgainstComeFirstOnRequest(t *testing.T) {
	m := model(card(1, dossier.Suggested, 2), card(2, dossier.Suggested, -1), card(3, dossier.Accepted, -2))
	m.Cell.Known, m.Cell.Stance = true, 2
	for i := range m.Cards {
		m.Cell.Evidence = append(m.Cell.Evidence, compare.Evidence{Passage: &m.Cards[i].Passage, Source: &m.Cards[i].Source})
	}
	w := show(t, m)
	order := func() string {
		var ids []string
		for _, v := range w.cards {
			ids = append(ids, fmt.Sprint(v.card.Passage.ID))
		}
		return strings.Join(ids, " ")
	}
	if got := order(); got != "1 2 3" {
		t.Fatalf("at first %s", got)
	}
	w.press(fyne.KeyX)
	if got := order(); got != "3 2 1" || w.Current() != 3 || !w.own.against.Chosen {
		t.Errorf("on request %s, current %d", got, w.Current())
	}
	if !w.speaksAgainst(2) || w.speaksAgainst(1) {
		t.Error("the wrong passages are said to speak against the position")
	}
	w.press(fyne.KeyX)
	if got := order(); got != "1 2 3" {
		t.Errorf("after that %s", got)
	}
}

func TestTwoVoicesAreShownInTheirWords(t *testing.T) {
	m := model(card(1, dossier.Suggested, 2), card(2, dossier.Suggested, -1))
	m.Cell.Known, m.Cell.Stance = true, 2
	m.Cell.TwoVoices = compare.TwoVoices{A: 2, B: 1}
	m.Voices = "It speaks with two voices."
	w := show(t, m)
	var texts []string
	for _, o := range test.LaidOutObjects(w.Inspector) {
		if p, ok := o.(*ui.Prose); ok {
			texts = append(texts, p.Text())
		}
	}
	all := strings.Join(texts, "\n")
	for _, words := range []string{m.Voices, "A: “" + m.Cards[1].Passage.Quote, "B: “" + m.Cards[0].Passage.Quote} {
		if !strings.Contains(all, words) {
			t.Errorf("it lacks %q:\n%s", words, all)
		}
	}
}

func TestOwnPositionAsksOnceForEachChange(t *testing.T) {
	m := model(card(1, dossier.Suggested, 2))
	m.Cell.Known, m.Cell.Stance = true, 2
	w := show(t, m)
	var asked []string
	w.OnOwnStance = func(stance int) { asked = append(asked, fmt.Sprint("stance ", stance)) }
	w.OnOwnWords = func(p, i dossier.ID, summary, note string) {
		asked = append(asked, fmt.Sprintf("%d/%d %q %q", p, i, summary, note))
	}
	w.EditOwn()
	w.own.stances[0].Tapped(nil)
	w.own.sum.SetText("In sum.")
	w.own.sum.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	w.own.sum.Keep()
	w.own.note.SetText("A note.")
	w.own.note.FocusLost()
	place := fmt.Sprintf("%d/%d", m.Party.ID, m.Issue.ID)
	want := []string{"stance -2", place + ` "In sum." ""`, place + ` "In sum." "A note."`}
	if !slices.Equal(asked, want) {
		t.Errorf("asked %q, want %q", asked, want)
	}
	m.Own = dossier.Position{Summary: "Changed elsewhere."}
	w.own.note.SetText("half a wo")
	w.Set(m)
	if w.own.sum.Text != "Changed elsewhere." || w.own.note.Text != "half a wo" {
		t.Errorf("drawn anew the fields hold %q and %q", w.own.sum.Text, w.own.note.Text)
	}
	m.ReadOnly = true
	w.Set(m)
	if w.own.unfold.Visible() || w.own.form.Visible() || w.own.back.Visible() {
		t.Error("a dossier that can only be read offers to change it")
	}
}
