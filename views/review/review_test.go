package review

import (
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/test"

	"standpoint/app/codebook"
	"standpoint/app/dossier"
	"standpoint/app/reading"
	"standpoint/views/ui"
)

func suggestion(id dossier.ID, source dossier.ID, start, confidence int) dossier.Passage {
	return dossier.Passage{
		ID: id, Source: source, Start: start, End: start + 20, Quote: fmt.Sprintf("The envoy wants number %d.", id),
		Party: 1 + id%2, Issue: 1 + id%3, Stance: 1, Voice: dossier.Report, Speaker: "the envoy",
		Status: dossier.Suggested, Origin: dossier.Machine, Confidence: confidence,
		Record: &dossier.Record{
			Why:         []string{"holder: envoy (office of Northland)", "wants: “want” (+1)", "=> +1 leans to B"},
			AsSuggested: fmt.Sprintf(`{"start":%d,"end":%d,"party":"p%d","issue":"i%d","stance":1,"voice":"report","speaker":"the envoy"}`, start, start+20, 1+id%2, 1+id%3),
		},
	}
}

func talks(passages ...dossier.Passage) Model {
	m := Model{Passages: passages}
	for i, name := range []string{"Northland", "Southland"} {
		m.Book.Parties = append(m.Book.Parties, dossier.Party{ID: dossier.ID(i + 1), UID: fmt.Sprint("p", i+1), Party: codebook.Party{Name: name}})
	}
	for i, name := range []string{"Toll", "Bridge", "Ferry"} {
		m.Book.Issues = append(m.Book.Issues, dossier.Issue{ID: dossier.ID(i + 1), UID: fmt.Sprint("i", i+1), Issue: codebook.Issue{Name: name, PoleA: "no", PoleB: "yes"}})
	}
	m.Sources = []dossier.Source{{ID: 2, Title: "Later article", Published: "2025-05-01"}, {ID: 1, Title: "Earlier article", Published: "2025-04-01"}}
	return m
}

// six suggestions: in the order of articles and places 4, 5, 6, 1, 2, 3.
func six() Model {
	m := talks(
		suggestion(1, 1, 10, 95), suggestion(2, 1, 200, 85), suggestion(3, 1, 300, 60),
		suggestion(4, 2, 5, 82), suggestion(5, 2, 40, 71), suggestion(6, 2, 90, 58))
	m.Passages[1].Voice = dossier.Quote
	m.Passages[4].ClaimedBy = 1
	m.Passages[4].Record.AsSuggested = strings.Replace(m.Passages[4].AsSuggested(), "{", `{"claimed_by":"p1",`, 1)
	return m
}

// watched is a pane that notes what it asks for.
type watched struct {
	*Review
	asked  []string
	canvas fyne.Canvas
}

func show(t testing.TB, m Model) *watched {
	a := test.NewTempApp(t)
	english, err := os.ReadFile("../translations/en.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := lang.AddTranslations(fyne.NewStaticResource("en.json", english)); err != nil {
		t.Fatal(err)
	}
	a.Settings().SetTheme(ui.NewTheme(ui.AsSystem, 1))
	w := &watched{}
	note := func(what string) func(dossier.ID) {
		return func(id dossier.ID) { w.asked = append(w.asked, fmt.Sprint(what, " ", id)) }
	}
	say := func(what string) func() { return func() { w.asked = append(w.asked, what) } }
	kit := ui.NewKit(&ui.Work{Now: true})
	window := test.NewTempWindow(t, nil)
	w.canvas = window.Canvas()
	w.Review = New(kit, ui.NewDialogs(kit, w.canvas), Intents{
		Accept: note("accept"), Reject: note("reject"), Reopen: note("reopen"),
		Stance: func(id dossier.ID, stance int) { w.asked = append(w.asked, fmt.Sprintf("stance %d %+d", id, stance)) },
		Party:  note("party"), Issue: note("issue"), Speaker: note("speaker"), Claim: note("claim"),
		Voice: func(id dossier.ID, v dossier.Voice) { w.asked = append(w.asked, fmt.Sprint("voice ", id, " ", v)) },
		Split: note("split"), Article: note("article"),
		AcceptAll: func(ids []dossier.ID, _, c int) { w.asked = append(w.asked, fmt.Sprint("accept all ", ids, " ", c)) },
		Matrix:    say("matrix"), Import: say("import"), Escape: say("escape"),
		Contexts: func(all []dossier.Passage) {
			found := map[dossier.ID]Context{}
			for _, p := range all {
				found[p.ID] = Context{Before: "Before it. ", After: " After it.", Points: []reading.Pointed{{Role: reading.HolderWords, Words: "envoy", Start: 4, End: 9}}}
			}
			w.SetContexts(found)
		},
		Key: func(ev *fyne.KeyEvent) { w.asked = append(w.asked, "key "+string(ev.Name)) },
	})
	window.SetContent(w.Review)
	window.Resize(fyne.NewSize(800, 600))
	w.Set(m)
	w.canvas.Focus(w.Review)
	return w
}

func (w *watched) press(keys ...fyne.KeyName) {
	for _, k := range keys {
		w.canvas.Focused().TypedKey(&fyne.KeyEvent{Name: k})
	}
}

func (w *watched) expect(t *testing.T, want ...string) {
	t.Helper()
	if !reflect.DeepEqual(w.asked, want) {
		t.Errorf("asked %q, want %q", w.asked, want)
	}
}

// place finds what can be clicked by its name.
func (w *watched) place(name string) (ui.Place, bool) {
	for _, p := range w.Places(fyne.CurrentApp().Driver().AbsolutePositionForObject) {
		if p.Name == name {
			return p, true
		}
	}
	return ui.Place{}, false
}

func (w *watched) tap(t *testing.T, name string) {
	t.Helper()
	p, ok := w.place(name)
	if !ok {
		t.Fatalf("%s is not there", name)
	}
	test.TapCanvas(w.canvas, p.At.AddXY(p.Size.Width/2, p.Size.Height/2))
}

func TestEachKeyAsksForOneThing(t *testing.T) {
	for _, c := range []struct {
		key  fyne.KeyName
		want string
		goes dossier.ID // to this suggestion
	}{
		{fyne.KeyA, "accept 4", 5},
		{fyne.KeyReturn, "accept 4", 5},
		{fyne.KeyEnter, "accept 4", 5},
		{fyne.KeyR, "reject 4", 5},
		{fyne.KeyDelete, "reject 4", 5},
		{fyne.Key1, "stance 4 -2", 5},
		{fyne.Key2, "stance 4 -1", 5},
		{fyne.Key3, "stance 4 +0", 5},
		{fyne.Key4, "stance 4 +1", 5},
		{fyne.Key5, "stance 4 +2", 5},
		{fyne.KeyP, "party 4", 4},
		{fyne.KeyF2, "party 4", 4},
		{fyne.KeyI, "issue 4", 4},
		{fyne.KeyF3, "issue 4", 4},
		{fyne.KeyS, "split 4", 4},
		{fyne.KeyF4, "split 4", 4},
		{fyne.KeyV, "voice 4 quote", 4},
		{fyne.KeyF5, "voice 4 quote", 4},
		{fyne.KeyW, "speaker 4", 4},
		{fyne.KeyF6, "speaker 4", 4},
		{fyne.KeyC, "claim 4", 4},
		{fyne.KeyF7, "claim 4", 4},
		{fyne.KeyO, "article 4", 4},
		{fyne.KeyF8, "article 4", 4},
		{fyne.KeyEscape, "escape", 4},
		{fyne.KeyF1, "key F1", 4},
	} {
		t.Run(string(c.key), func(t *testing.T) {
			w := show(t, six())
			w.press(c.key)
			w.expect(t, c.want)
			if w.Current() != c.goes {
				t.Errorf("at %d, want %d", w.Current(), c.goes)
			}
		})
	}
}

func TestSkipAndBackDecideNothing(t *testing.T) {
	for _, keys := range [][2]fyne.KeyName{{fyne.KeyN, fyne.KeyB}, {fyne.KeySpace, fyne.KeyLeft}, {fyne.KeyRight, fyne.KeyUp}, {fyne.KeyDown, fyne.KeyB}} {
		w := show(t, six())
		w.press(keys[0], keys[0])
		if w.Current() != 6 {
			t.Errorf("after two skips at %d, want 6", w.Current())
		}
		w.press(keys[1], keys[1])
		if w.Current() != 4 {
			t.Errorf("after two steps back at %d, want 4", w.Current())
		}
		w.expect(t)
	}
}

func TestSkippedComesAgainAtTheEnd(t *testing.T) {
	w := show(t, six())
	w.press(fyne.KeyN)
	w.press(fyne.KeyA, fyne.KeyA, fyne.KeyA, fyne.KeyA, fyne.KeyA)
	if w.Current() != 4 {
		t.Fatalf("at %d, want the skipped 4", w.Current())
	}
	w.press(fyne.KeyN)
	if w.Current() != 4 {
		t.Errorf("skipping the only one left goes to %d", w.Current())
	}
}

// TestBackAfterADecision shows what was decided, and lets it be changed.
func TestBackAfterADecision(t *testing.T) {
	w := show(t, six())
	w.press(fyne.KeyA, fyne.KeyB)
	p, _ := w.place("review:card")
	if w.Current() != 4 || !strings.Contains(p.Text, "accepted by you · suggested 82 %") {
		t.Fatalf("at %d: %s", w.Current(), p.Text)
	}
	if _, ok := w.place("review:accept"); ok {
		t.Error("what is accepted can be accepted")
	}
	w.press(fyne.KeyU, fyne.KeyR)
	w.expect(t, "accept 4", "reopen 4", "reject 4")
	w.press(fyne.KeyB)
	w.press(fyne.KeyR)
	w.expect(t, "accept 4", "reopen 4", "reject 4")
	if w.Current() != 5 {
		t.Errorf("from the rejected one R went to %d, want 5", w.Current())
	}
}

func TestFiltersAndOrders(t *testing.T) {
	for _, c := range []struct {
		name   string
		filter Filter
		order  Order
		want   []dossier.ID
	}{
		{"all by place", Filter{}, ByPlace, []dossier.ID{4, 5, 6, 1, 2, 3}},
		{"party", Filter{Party: 2}, ByPlace, []dossier.ID{5, 1, 3}},
		{"issue", Filter{Issue: 1}, ByPlace, []dossier.ID{6, 3}},
		{"article", Filter{Source: 1}, ByPlace, []dossier.ID{1, 2, 3}},
		{"confidence", Filter{Band: Band80}, ByPlace, []dossier.ID{4, 2}},
		{"low confidence", Filter{Band: BandBelow}, ByPlace, []dossier.ID{6}},
		{"voice", Filter{Voice: dossier.Quote}, ByPlace, []dossier.ID{2}},
		{"only claims", Filter{Claims: OnlyClaims}, ByPlace, []dossier.ID{5}},
		{"no claims", Filter{Claims: NoClaims}, ByPlace, []dossier.ID{4, 6, 1, 2, 3}},
		{"two at once", Filter{Party: 2, Source: 1}, ByPlace, []dossier.ID{1, 3}},
		{"surest first", Filter{}, SurestFirst, []dossier.ID{1, 2, 4, 5, 3, 6}},
		{"least sure first", Filter{}, DoubtfulFirst, []dossier.ID{6, 3, 5, 4, 2, 1}},
		{"by cell", Filter{}, ByCell, []dossier.ID{6, 4, 2, 3, 1, 5}},
		{"rejected", Filter{Show: ShowRejected}, ByPlace, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := show(t, six())
			w.Choose(c.filter, c.order)
			var got []dossier.ID
			for range c.want {
				got = append(got, w.Current())
				w.press(fyne.KeyA)
			}
			if !reflect.DeepEqual(got, c.want) || w.Current() != 0 {
				t.Errorf("went through %v and is at %d, want %v", got, w.Current(), c.want)
			}
		})
	}
}

// TestFilterByKeysAlone goes F, the kind, the value.
func TestFilterByKeysAlone(t *testing.T) {
	w := show(t, six())
	typed := func(r rune) { w.canvas.Focused().TypedRune(r) }
	w.press(fyne.KeyF)
	typed('1') // the party
	typed('s') // Southland
	w.press(fyne.KeyReturn)
	if w.Filter() != (Filter{Party: 2}) || w.Current() != 5 {
		t.Fatalf("filter %+v, at %d", w.Filter(), w.Current())
	}
	if w.canvas.Focused() != fyne.Focusable(w.Review) {
		t.Errorf("%T has the keys", w.canvas.Focused())
	}
	w.tap(t, "review:clear")
	if w.Filter() != (Filter{}) {
		t.Errorf("filter %+v", w.Filter())
	}
}

func TestAcceptAllCountsWhatIsShownAndSureEnough(t *testing.T) {
	w := show(t, six())
	w.AcceptAll()
	w.press(fyne.KeyMinus, fyne.KeyMinus)
	w.Choose(Filter{Source: 2}, ByPlace)
	w.tap(t, "review:accept all")
	w.press(fyne.KeyPlus)
	w.tap(t, "review:accept all")
	w.expect(t, "accept all [4 1 2] 80", "accept all [4 5] 70", "accept all [4] 75")
	if p, ok := w.place("review:accept all"); !ok || p.Text != "Accept 1 of 75 % or more" {
		t.Errorf("the button says %q", p.Text)
	}
}

func TestProgressCountsDecisions(t *testing.T) {
	w := show(t, six())
	w.press(fyne.KeyA, fyne.KeyR, fyne.Key5)
	if p, _ := w.place("review:progress"); p.Text != "3 of 6 reviewed · 2 accepted, 1 rejected" {
		t.Errorf("progress %q", p.Text)
	}
}

func TestEndSaysWhatIsDoneAndWhatIsNext(t *testing.T) {
	w := show(t, six())
	w.press(fyne.KeyA, fyne.KeyA, fyne.KeyR, fyne.KeyA, fyne.KeyA, fyne.KeyA)
	if w.Current() != 0 {
		t.Fatalf("at %d after all", w.Current())
	}
	w.tap(t, "review:matrix")
	w.tap(t, "review:import")
	w.tap(t, "review:rejected")
	if w.Current() != 6 {
		t.Errorf("the rejected one shown is %d, want 6", w.Current())
	}
	w.press(fyne.KeyA)
	w.expect(t, "accept 4", "accept 5", "reject 6", "accept 1", "accept 2", "accept 3", "matrix", "import", "accept 6")
}

// TestCardShowsWhatMadeTheSuggestion and what a person changed of it.
func TestCardShowsWhatMadeTheSuggestion(t *testing.T) {
	m := six()
	m.Passages[3].Stance, m.Passages[3].Party, m.Passages[3].Status = -2, 2, dossier.Accepted
	w := show(t, m)
	p, _ := w.place("review:card")
	for _, want := range []string{"Southland · Ferry", "suggested · 71 %", "Before it. The envoy wants number 5. After it.", "the envoy · report · 1 May 2025 · Later article", "Northland says this of them"} {
		if !strings.Contains(p.Text, want) {
			t.Errorf("the card lacks %q:\n%s", want, p.Text)
		}
	}
	if strings.Contains(p.Text, "You changed it") {
		t.Error("an unchanged suggestion is called changed")
	}
	w.GoTo(4)
	p, _ = w.place("review:card")
	for _, want := range []string{"accepted by you · suggested 82 %", "The machine suggested: Northland · B leans to B. You changed it."} {
		if !strings.Contains(p.Text, want) {
			t.Errorf("the changed card lacks %q:\n%s", want, p.Text)
		}
	}
}

// TestWhatHappensElsewhereReachesTheQueue: the person stays, what went goes.
func TestWhatHappensElsewhereReachesTheQueue(t *testing.T) {
	m := six()
	w := show(t, m)
	other := m.Passages[4]
	other.Status = dossier.Accepted
	w.Update([]dossier.Passage{other}, []dossier.ID{6})
	if w.Current() != 4 {
		t.Fatalf("an update of others moved the person to %d", w.Current())
	}
	w.press(fyne.KeyA)
	if w.Current() != 1 {
		t.Errorf("went to %d, want 1: 5 is decided and 6 gone", w.Current())
	}
	w.Update(nil, []dossier.ID{1})
	if w.Current() != 2 {
		t.Errorf("its own suggestion went, and it is at %d, want 2", w.Current())
	}
	m.Passages = m.Passages[1:2]
	w.Set(m)
	if w.Current() != 2 {
		t.Errorf("after all was read anew at %d, want 2", w.Current())
	}
}

func TestReadOnlyDecidesNothing(t *testing.T) {
	m := six()
	m.ReadOnly = true
	w := show(t, m)
	w.press(fyne.KeyA, fyne.KeyR, fyne.Key3, fyne.KeyP, fyne.KeyS, fyne.KeyV)
	w.AcceptAll()
	w.expect(t)
	w.press(fyne.KeyN, fyne.KeyO)
	w.expect(t, "article 5")
}

func TestClicksDecideAndGiveTheKeysBack(t *testing.T) {
	w := show(t, six())
	w.tap(t, "review:reject")
	w.tap(t, "review:stance2")
	w.tap(t, "review:party")
	w.expect(t, "reject 4", "stance 5 -1", "party 6")
	if w.canvas.Focused() != fyne.Focusable(w.Review) {
		t.Errorf("%T has the keys after a click", w.canvas.Focused())
	}
}

// BenchmarkKeyAmongNineThousand: a key costs what the next suggestion costs to
// draw, not what the queue is long.
func BenchmarkKeyAmongNineThousand(b *testing.B) {
	var all []dossier.Passage
	for i := range 9000 {
		all = append(all, suggestion(dossier.ID(i+1), dossier.ID(1+i%2), i*30, 55+i%45))
	}
	w := show(b, talks(all...))
	for b.Loop() {
		w.press(fyne.KeyN)
	}
}
