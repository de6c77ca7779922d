package timeline

import (
	"fmt"
	"strconv"
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

// manyPassages makes a model of passages over some years.
func manyPassages(parties, issues, passages, days int) Model {
	m := Model{Title: "Talks"}
	for i := range parties {
		m.Parties = append(m.Parties, dossier.Party{ID: dossier.ID(i + 1), Party: codebook.Party{Name: fmt.Sprintf("Party %d", i+1)}})
	}
	for i := range issues {
		m.Issues = append(m.Issues, dossier.Issue{ID: dossier.ID(i + 1), Issue: codebook.Issue{Name: fmt.Sprintf("Issue %d", i+1)}})
	}
	for i := range passages {
		day := i * 7919 % days
		date := dossier.Date(fmt.Sprintf("%d-%02d-%02d", 2020+day/336, 1+day/28%12, 1+day%28))
		m.Evidence = append(m.Evidence, []compare.Evidence{{
			Passage: &dossier.Passage{
				ID: dossier.ID(i + 1), Party: dossier.ID(i%parties + 1), Issue: dossier.ID(i/parties%issues + 1),
				Stance: i%5 - 2, Voice: dossier.Quote, Status: dossier.Suggested, Quote: "We will not move " + strconv.Itoa(i),
			},
			Source: &dossier.Source{ID: dossier.ID(i + 1), Published: date, Title: "Article"},
		}})
	}
	return m
}

func newPane(t testing.TB, do Intents) *Pane {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(ui.NewTheme(ui.Light, 1))
	kit := ui.NewKit(&ui.Work{Now: true})
	w := test.NewTempWindow(t, kit.Tips.Layer)
	p := New(kit, ui.NewDialogs(kit, w.Canvas()), do)
	w.SetContent(p.Chart)
	w.Resize(fyne.NewSize(1100, 700))
	return p
}

// TestGroupsAreTakenApart enters groups until a passage is opened: first by
// looking closer, and where all are of one day by a list.
func TestGroupsAreTakenApart(t *testing.T) {
	var opened dossier.ID
	p := newPane(t, Intents{Open: func(id dossier.ID) { opened = id }, Key: func(*fyne.KeyEvent) {}})
	p.Set(manyPassages(3, 4, 5000, 28))
	for range 20 {
		key := ""
		for _, place := range p.Chart.Figure().Places() {
			if len(p.Chart.Figure().Groups[place.Key]) > 0 {
				key = place.Key
				break
			}
		}
		if key == "" {
			break
		}
		if note := p.Chart.Figure().Note(key); !strings.Contains(note, "passages") {
			t.Fatalf("a mark of several says %q", note)
		}
		before := p.view.Period.Days()
		p.take(key)
		if d := p.dialogs.Top(); d != nil {
			d.Close()
			return // five or more of a day in a lane: a list offers them
		}
		if after := p.view.Period.Days(); after >= before {
			t.Fatalf("Enter on a group went from %g days to %g", before, after)
		}
	}
	if opened != 0 {
		t.Errorf("passage %d was opened unasked", opened)
	}
	t.Error("no list was offered for the passages of one day")
}

func TestTheLanesScroll(t *testing.T) {
	p := newPane(t, Intents{Key: func(*fyne.KeyEvent) {}})
	p.Set(manyPassages(30, 4, 300, 300))
	first := func() string {
		for _, s := range p.Chart.Figure().Shapes {
			if text, ok := s.(figure.Text); ok && strings.HasPrefix(text.Text, "Party") {
				return text.Text
			}
		}
		return ""
	}
	if first() != "Party 1" || !strings.Contains(p.facts.Text(), "of 30") {
		t.Fatalf("at first %s; %q", first(), p.facts.Text())
	}
	for range 30 {
		p.key(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	}
	if first() == "Party 1" || !strings.Contains(p.facts.Text(), "to 30 of 30") {
		t.Errorf("at the end %s; %q", first(), p.facts.Text())
	}
	p.drag(fyne.NewDelta(0, 100000))
	if first() != "Party 1" {
		t.Errorf("dragged down, the first is %s", first())
	}
}

// BenchmarkSort puts 50,000 passages into lanes, as is done in the background.
func BenchmarkSort(b *testing.B) {
	m := manyPassages(30, 40, 50000, 900)
	for b.Loop() {
		prepare(m, choice{})
	}
}

// BenchmarkDays moves the days compared over 50,000 passages.
func BenchmarkDays(b *testing.B) {
	p := newPane(b, Intents{Key: func(*fyne.KeyEvent) {}})
	p.Set(manyPassages(30, 40, 50000, 900))
	n := 0
	for b.Loop() {
		n++
		p.Compare(p.content.dates[n%100], p.content.dates[200+n%600])
	}
}

// BenchmarkPanOfMany is BenchmarkPan with 50,000 passages.
func BenchmarkPanOfMany(b *testing.B) {
	p := newPane(b, Intents{Key: func(*fyne.KeyEvent) {}})
	p.Set(manyPassages(30, 40, 50000, 900))
	way := float32(1)
	for b.Loop() {
		p.drag(fyne.NewDelta(way, 0))
		way = -way
	}
}

// BenchmarkPan draws 5,000 passages anew, as while they are dragged.
func BenchmarkPan(b *testing.B) {
	p := newPane(b, Intents{Key: func(*fyne.KeyEvent) {}})
	p.Set(manyPassages(12, 16, 5000, 900))
	way := float32(1)
	for b.Loop() {
		p.drag(fyne.NewDelta(way, 0))
		way = -way
	}
}

// TestRestLetsGoAndKeepsTheChoice lets go of a timeline and shows it again.
func TestRestLetsGoAndKeepsTheChoice(t *testing.T) {
	p := newPane(t, Intents{Key: func(*fyne.KeyEvent) {}})
	model := manyPassages(3, 4, 500, 300)
	p.Set(model)
	p.turn()
	p.zoom(1 / zoomStep)
	period, places := p.view.Period, len(p.Chart.Figure().Places())
	if places == 0 {
		t.Fatal("nothing is shown")
	}
	p.Chart.SetCurrent(p.Chart.Figure().Places()[0].Key)
	p.Rest()
	if n := len(p.Chart.Figure().Places()); n > 0 || len(p.content.passages) > 0 || len(p.model.Evidence) > 0 {
		t.Errorf("it keeps %d places, %d passages", n, len(p.content.passages))
	}
	p.take(p.Chart.Current()) // a late click opens nothing
	p.chooseDay(true)
	p.Set(model)
	if got := len(p.Chart.Figure().Places()); p.view.Period != period || !p.choice.byIssue || got != places {
		t.Errorf("again: period %v of %v, by issue %v, %d places of %d", p.view.Period, period, p.choice.byIssue, got, places)
	}
}
