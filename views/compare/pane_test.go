package compare

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"standpoint/app/codebook"
	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/app/figure"
	"standpoint/views/ui"
)

// The parties and issues of the talks in these tests.
const (
	us      dossier.ID = 1
	ukraine dossier.ID = 2
	russia  dossier.ID = 3

	crimea     dossier.ID = 1
	nato       dossier.ID = 2
	guarantees dossier.ID = 3
)

// said is one passage of the talks.
type said struct {
	party, issue dossier.ID
	stance       int
	source       dossier.ID
}

// talks are two articles: in spring the United States want no part in
// guarantees, in summer they would give them. Of Russia on guarantees nothing
// is heard.
func talks() compare.Input {
	in := compare.Input{Codebook: dossier.Codebook{Title: "Talks"}, Sources: []dossier.Source{
		{ID: 1, Title: "Talks in spring", Published: "2025-04-26"},
		{ID: 2, Title: "Talks in summer", Published: "2025-08-18"},
	}}
	for i, name := range []string{"United States", "Ukraine", "Russia"} {
		in.Codebook.Parties = append(in.Codebook.Parties, dossier.Party{ID: dossier.ID(i + 1), Party: codebook.Party{Name: name}})
	}
	for i, name := range []string{"Crimea", "NATO", "Guarantees"} {
		in.Codebook.Issues = append(in.Codebook.Issues, dossier.Issue{ID: dossier.ID(i + 1), Issue: codebook.Issue{Name: name, PoleA: "No", PoleB: "Yes"}})
	}
	for n, s := range []said{
		{us, crimea, -2, 1},
		{russia, crimea, -2, 1},
		{ukraine, crimea, 2, 1},
		{us, nato, -2, 2},
		{russia, nato, -2, 2},
		{ukraine, nato, 2, 2},
		{us, guarantees, -2, 1},
		{us, guarantees, 2, 2},
		{ukraine, guarantees, 2, 2},
	} {
		in.Passages = append(in.Passages, &dossier.Passage{
			ID: dossier.ID(n + 1), Party: s.party, Issue: s.issue, Stance: s.stance, Source: s.source,
			Quote: fmt.Sprintf("We say what we said, number %d.", n+1), Voice: dossier.Quote, Status: dossier.Suggested, Confidence: 80,
		})
	}
	return in
}

func modelOf(in compare.Input, o compare.Options, since dossier.Date) Model {
	m := Model{Matrix: compare.NewMatrix(in, o), Sources: in.Sources, Except: o.Except, Since: since, Now: "2025-08-18"}
	if since != "" {
		o.AsOf = since
		m.Then = compare.NewMatrix(in, o)
	}
	return m
}

// wanted is what the pane asked for.
type wanted struct {
	opened   dossier.ID
	except   []dossier.ID
	salience []any
}

func newPane(t testing.TB) (*Pane, *wanted) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(ui.NewTheme(ui.Light, 1))
	kit := ui.NewKit(&ui.Work{Now: true})
	w := test.NewTempWindow(t, kit.Tips.Layer)
	got := &wanted{}
	p := New(kit, ui.NewDialogs(kit, w.Canvas()), Intents{
		Open: func(id dossier.ID) { got.opened = id }, Key: func(*fyne.KeyEvent) {},
		Except:   func(all []dossier.ID) { got.except = all },
		Salience: func(party, issue dossier.ID, value int) { got.salience = []any{party, issue, value} },
	})
	w.SetContent(p.Body)
	w.Resize(fyne.NewSize(1100, 700))
	return p, got
}

// broad is a typeface of broad letters.
type broad struct{}

func (broad) Advance(_ rune, size float64, _ bool) float64 { return size * 0.7 }

func (p *Pane) keys(names ...fyne.KeyName) {
	for _, name := range names {
		if canvas := fyne.CurrentApp().Driver().CanvasForObject(p.Body); canvas.Focused() != nil {
			canvas.Focused().TypedKey(&fyne.KeyEvent{Name: name})
		}
	}
}

// texts are all that a figure says, with the keys of what says it.
func texts(f *figure.Figure) map[string]string {
	all := map[string]string{}
	for _, s := range f.Shapes {
		if t, ok := s.(figure.Text); ok {
			all[t.Key] += t.Text + "|"
		}
	}
	return all
}

// TestWhoIsCloseToWhom is what people say of the two articles: the United
// States and Russia hold the same on Crimea and NATO, Ukraine stands at the far
// end, and nobody knows what Russia would have of guarantees.
func TestWhoIsCloseToWhom(t *testing.T) {
	p, _ := newPane(t)
	p.Set(modelOf(talks(), compare.Options{}, "2025-04-26"))
	heat := texts(p.heat.Chart.Figure())
	for cell, want := range map[string]string{
		key(pairKey, us, russia): "0.00|2/3|", key(pairKey, russia, us): "0.00|2/3|",
		key(pairKey, ukraine, russia): "1.00|2/3|",
	} {
		if heat[cell] != want {
			t.Errorf("%s says %q, want %q", cell, heat[cell], want)
		}
	}
	if note := p.heat.Chart.Figure().Note(key(pairKey, us, russia)); !strings.Contains(note, "on 2 of 3 issues (coverage 67 %)") {
		t.Errorf("the note says %q", note)
	}
	p.choosePair(us, russia)
	for j, want := range []struct {
		known bool
		d     float64
	}{{true, 0}, {true, 0}, {false, 0}} {
		if d, known := p.content.On(p.content.a, p.content.b, j); known != want.known || d != want.d {
			t.Errorf("on %s: %v, %v", p.content.Matrix.Issues[j].Name, d, known)
		}
	}
	pair := texts(p.pair.Chart.Figure())[""]
	if strings.Count(pair, "No statement found in 2 sources|") != 1 || strings.Count(pair, "distance not known|") != 1 {
		t.Errorf("Russia's silence on Guarantees is not said once: %q", pair)
	}
	p.turn(true)
	axes := texts(p.axes.Chart.Figure())
	if !strings.Contains(axes[""], "No statement found: Russia|") {
		t.Errorf("the axes do not say who is silent: %q", axes[""])
	}
	if _, there := axes[key(markKey, russia, guarantees)]; there {
		t.Error("Russia stands on the axis of Guarantees")
	}
	if note := p.axes.Chart.Figure().Note(key(markKey, us, guarantees)); !strings.Contains(note, "26 Apr 2025: AA firmly A") {
		t.Errorf("the note of one that changed sides says %q", note)
	}
	if axis := p.content.axis(p.model, 2); !axis.Marks[slices.IndexFunc(axis.Marks, func(m figure.AxisMark) bool { return m.Name == "United States" })].Moved {
		t.Errorf("the United States have not moved: %+v", axis.Marks)
	}
}

// TestPairLeadsToPassagesByKeys goes from the heat map into the pair, to a
// passage, and back.
func TestPairLeadsToPassagesByKeys(t *testing.T) {
	p, got := newPane(t)
	p.Set(modelOf(talks(), compare.Options{}, ""))
	p.focus(p.heat)
	p.keys(fyne.KeyRight)
	if p.content.a < 0 || p.heat.Chart.Current() == "" {
		t.Fatal("the arrows show no pair")
	}
	p.keys(fyne.KeyReturn)
	if !p.pair.Chart.HasKeys() || !strings.HasPrefix(p.pair.Chart.Current(), passageKey) {
		t.Fatalf("Enter leads to %q", p.pair.Chart.Current())
	}
	_, want := ids(p.pair.Chart.Current())
	p.keys(fyne.KeyReturn)
	if got.opened != want[0] {
		t.Errorf("Enter opens passage %d, want %d", got.opened, want[0])
	}
	p.keys(fyne.KeyEscape)
	if !p.heat.Chart.HasKeys() || p.content.a < 0 {
		t.Error("Escape does not lead back to the heat map")
	}
	p.keys(fyne.KeyEscape)
	if p.content.a >= 0 {
		t.Error("Escape again still shows the pair")
	}
	p.keys(fyne.Key2)
	if !p.axes.Chart.HasKeys() || p.heat.Visible() {
		t.Error("2 does not lead to the axes")
	}
	p.keys(fyne.KeyDown, fyne.KeyReturn)
	if note := p.axes.Chart.Figure().Note(p.axes.Chart.Current()); note == "" {
		t.Errorf("the axes are at %q", p.axes.Chart.Current())
	}
	p.keys(fyne.Key1)
	if !p.heat.Chart.HasKeys() {
		t.Error("1 does not lead to the heat map")
	}
}

// TestWithoutASource applies what the list says: the distance is then what it
// said it would be, and the source can be put back.
func TestWithoutASource(t *testing.T) {
	in := talks()
	p, got := newPane(t)
	p.choice.alike = true // then weights cannot change with what is left
	p.Set(modelOf(in, compare.Options{}, ""))
	p.choosePair(us, ukraine)
	if before := p.content.band.Distance.Value; !strings.HasPrefix(figure.Number(before), "0.67") {
		t.Fatalf("the distance is %v", before)
	}
	said := texts(p.pair.Chart.Figure())[key(withoutKey, 2)]
	if !strings.Contains(said, "0.67, but 1.00 without “Talks in summer”") {
		t.Fatalf("the list says %q", said)
	}
	p.take(key(withoutKey, 2))
	if !slices.Equal(got.except, []dossier.ID{2}) {
		t.Fatalf("left out: %v", got.except)
	}
	p.Set(modelOf(in, compare.Options{Except: got.except}, ""))
	if after := p.content.band.Distance.Value; after != 1 {
		t.Errorf("without it the distance is %v", after)
	}
	chip := p.chips[0]
	if !strings.Contains(chip.Label, "Talks in summer") {
		t.Errorf("the chip says %q", chip.Label)
	}
	chip.Tapped(nil)
	if len(got.except) != 0 {
		t.Errorf("after putting back, left out: %v", got.except)
	}
}

// TestLeavingASourceOutLeavesItsCopiesOut, as the list reckons without both.
func TestLeavingASourceOutLeavesItsCopiesOut(t *testing.T) {
	in := talks()
	in.Sources = append(in.Sources, dossier.Source{ID: 9, Title: "The same in another paper", Published: "2025-08-19"})
	in.Stories = map[dossier.ID]dossier.ID{2: 1, 9: 1}
	for _, p := range in.Passages {
		if p.Source == 2 {
			c := *p
			c.ID, c.Source = c.ID+100, 9
			in.Passages = append(in.Passages, &c)
		}
	}
	p, got := newPane(t)
	p.Set(modelOf(in, compare.Options{}, ""))
	p.choosePair(us, ukraine)
	p.take(key(withoutKey, 2))
	if !slices.Equal(got.except, []dossier.ID{2, 9}) {
		t.Errorf("left out: %v", got.except)
	}
}

// TestOnlyWhatCountsIsCompared: an issue that does not count is in no number,
// and one click lets all count again.
func TestOnlyWhatCountsIsCompared(t *testing.T) {
	p, _ := newPane(t)
	p.Set(modelOf(talks(), compare.Options{}, ""))
	d := p.pick()
	press := func(name string) {
		t.Helper()
		for _, b := range d.boxes {
			if b.Name == name {
				b.Tapped(nil)
				return
			}
		}
		for _, b := range d.others {
			if b.Name == name {
				b.Tapped(nil)
				return
			}
		}
		t.Fatalf("there is no button %s", name)
	}
	press("no issues")
	if !p.nothing.Visible() {
		t.Error("without issues there is something to see")
	}
	press("count Crimea")
	press("count NATO")
	d.dialog.Close()
	if d := p.content.distances[0][1]; d.Issues != 2 || d.Value != 1 {
		t.Errorf("without Guarantees the United States and Ukraine are at %+v", d)
	}
	if len(p.chips) != 1 || p.chips[0].Label != "2 of 3 issues" {
		t.Fatalf("%d chips", len(p.chips))
	}
	p.chips[0].Tapped(nil)
	if d := p.content.distances[0][1]; d.Issues != 3 {
		t.Errorf("afterwards %+v", d)
	}
	for _, id := range []dossier.ID{us, ukraine} {
		p.choice.noParties[id] = true
	}
	p.sort()
	if !p.nothing.Visible() || !strings.Contains(p.nothing.Text(), "must count") || p.heat.Visible() {
		t.Errorf("with one party it says %q", p.nothing.Text())
	}
}

func TestSalienceIsShownAndSet(t *testing.T) {
	in := talks()
	in.Salience = []dossier.Salience{{Party: us, Issue: nato, Value: 30}}
	p, got := newPane(t)
	p.Set(modelOf(in, compare.Options{}, ""))
	p.choosePair(us, russia)
	if said := texts(p.pair.Chart.Figure())[key(weightKey, us, nato)]; said != "salience 30 · set by you|" {
		t.Errorf("it says %q", said)
	}
	p.take(key(weightKey, russia, crimea))
	canvas := fyne.CurrentApp().Driver().CanvasForObject(p.Body)
	test.Type(canvas.Focused(), "180")
	canvas.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got.salience != nil || p.dialogs.Top() == nil {
		t.Fatalf("180 is taken: %v", got.salience)
	}
	canvas.Focused().(*ui.Entry).SetText("80")
	canvas.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if want := []any{russia, crimea, 80}; !slices.Equal(got.salience, want) {
		t.Errorf("asked for %v, want %v", got.salience, want)
	}
}

func TestPictureIsOfWhatIsShown(t *testing.T) {
	p, _ := newPane(t)
	p.Set(modelOf(talks(), compare.Options{}, "2025-04-26"))
	if f := p.Picture()(broad{}); !strings.HasPrefix(f.Title, "Talks · as of 18 Aug 2025") || len(f.Places()) != 6 {
		t.Errorf("the heat map is %q with %d marks", f.Title, len(f.Places()))
	}
	p.focus(p.heat)
	p.keys(fyne.KeyRight, fyne.KeyReturn)
	if f := p.Picture()(broad{}); !strings.Contains(texts(f)[""], "United States|") || len(f.Places()) < 9 {
		t.Errorf("the pair has %d marks: %q", len(f.Places()), texts(f)[""])
	}
	p.turn(true)
	if n := len(p.Picture()(broad{}).Places()); n != 3+8 {
		t.Errorf("the axes have %d marks", n)
	}
}

// BenchmarkSet shows 30 parties on 40 issues anew, as while the day is dragged.
func BenchmarkSet(b *testing.B) {
	for _, axes := range []bool{false, true} {
		b.Run(map[bool]string{false: "heat map", true: "axes"}[axes], func(b *testing.B) {
			p, _ := newPane(b)
			m := modelOf(crowd(30, 40, 50_000), compare.Options{}, "2024-01-01")
			p.choice.axes, p.choice.a, p.choice.b = axes, 1, 2
			p.Set(m)
			for b.Loop() {
				p.Set(m)
			}
		})
	}
}

// crowd makes many parties that say much on many issues.
func crowd(parties, issues, passages int) compare.Input {
	in := compare.Input{Codebook: dossier.Codebook{Title: "A crowd"}}
	for i := range parties {
		in.Codebook.Parties = append(in.Codebook.Parties, dossier.Party{ID: dossier.ID(i + 1), Party: codebook.Party{Name: fmt.Sprintf("Party number %d", i+1)}})
	}
	for i := range issues {
		in.Codebook.Issues = append(in.Codebook.Issues, dossier.Issue{ID: dossier.ID(i + 1), Issue: codebook.Issue{Name: fmt.Sprintf("Issue %d", i+1), PoleA: "Nothing at all", PoleB: "All of it"}})
	}
	for n := range 500 {
		in.Sources = append(in.Sources, dossier.Source{ID: dossier.ID(n + 1), Title: fmt.Sprintf("Article %d", n), Published: dossier.Date(fmt.Sprintf("20%02d-%02d-01", 15+n/48, 1+n/4%12))})
	}
	for n := range passages {
		in.Passages = append(in.Passages, &dossier.Passage{
			ID: dossier.ID(n + 1), Party: dossier.ID(n*7%parties + 1), Issue: dossier.ID(n/3%issues + 1), Source: dossier.ID(n*13%500 + 1),
			Stance: n*31%5 - 2, Quote: "We will not move from where we stand.", Voice: dossier.Quote, Status: dossier.Suggested, Confidence: 60,
		})
	}
	return in
}
