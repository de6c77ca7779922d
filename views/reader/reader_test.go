package reader

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"standpoint/app/dossier"
	"standpoint/views/ui"
)

const sample = "The minister said a treaty was near.\n\nHis rival, unmoved, called the draft “a mistake” and left early."

// markOf marks the first occurrence of some words.
func markOf(t testing.TB, id dossier.ID, text, words string, stance int) Mark {
	t.Helper()
	at := strings.Index(text, words)
	if at < 0 {
		t.Fatalf("%q is not in the text", words)
	}
	return Mark{ID: id, Start: at, End: at + len(words), Stance: stance, Label: fmt.Sprint("mark ", id)}
}

func show(t testing.TB, a Article, width, height float32) (*Reader, fyne.Window) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(ui.NewTheme(ui.AsSystem, 1))
	r := New(ui.NewKit(&ui.Work{Now: true}))
	w := test.NewTempWindow(t, r)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	r.Set(a)
	return r, w
}

func marked(t testing.TB) Article {
	return Article{Source: 1, Title: "A treaty", Text: sample, Marks: []Mark{
		markOf(t, 11, sample, "said a treaty was near", 1),
		markOf(t, 12, sample, "called the draft “a mistake” and left", -2),
		markOf(t, 13, sample, "a mistake", -2),
	}}
}

func long(t testing.TB) Article {
	paragraph := "A delegate from the coast repeated that the harbour fees are a matter for later rounds. "
	text := strings.Repeat(strings.Repeat(paragraph, 6)+"\n", 100)[:50_000]
	a := Article{Source: 2, Title: "Long", Text: text}
	for i := range 120 {
		at := i * 400
		a.Marks = append(a.Marks, Mark{ID: dossier.ID(i + 1), Start: at, End: at + 90, Stance: i%5 - 2, Label: "X · Fees"})
	}
	return a
}

// middle is where the middle of a mark's first line stands.
func middle(r *Reader, id dossier.ID) fyne.Position {
	for _, m := range r.body.text.marks {
		if m.ID == id {
			i := r.body.text.lineOf(m.Start)
			x, w, _ := r.body.stretch(i, m.Start, m.End)
			return fyne.NewPos(x+w/2, topPad+r.body.text.tops[i]+5)
		}
	}
	return fyne.Position{}
}

func TestClickOnAMarkChoosesIt(t *testing.T) {
	r, _ := show(t, marked(t), 900, 500)
	var told []dossier.ID
	r.OnMark = func(id dossier.ID) { told = append(told, id) }
	for _, id := range []dossier.ID{11, 13} {
		r.body.Tapped(&fyne.PointEvent{Position: middle(r, id)})
		if r.Current() != id {
			t.Errorf("a click on %d chose %d", id, r.Current())
		}
	}
	start := r.body.text.marks[1].Start + 2
	x, _, _ := r.body.stretch(r.body.text.lineOf(start), start, start+1)
	r.body.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x+2, topPad+r.body.text.tops[r.body.text.lineOf(start)]+5)})
	if want := []dossier.ID{11, 13, 12}; !reflect.DeepEqual(told, want) {
		t.Errorf("told of %v, want %v: of overlapping marks the shorter one, beside it the longer", told, want)
	}
	r.body.Tapped(&fyne.PointEvent{Position: fyne.NewPos(4, 4)})
	if len(told) != 3 {
		t.Error("a click beside the text chose a mark")
	}
}

func TestClickOnALabelInTheMargin(t *testing.T) {
	r, _ := show(t, marked(t), 900, 500)
	if len(r.body.labels) != 3 {
		t.Fatalf("%d labels in the margin, want 3", len(r.body.labels))
	}
	r.body.Tapped(&fyne.PointEvent{Position: r.body.labels[1].at.AddXY(20, 5)})
	if r.Current() != 12 {
		t.Errorf("chose %d, want 12", r.Current())
	}
	for i := 1; i < len(r.body.labels); i++ {
		if r.body.labels[i].at.Y < r.body.labels[i-1].at.Y+r.body.labels[i-1].size.Height {
			t.Error("two labels overlap")
		}
	}
}

func TestNextAndPreviousPassage(t *testing.T) {
	r, _ := show(t, marked(t), 900, 500)
	var told []dossier.ID
	r.OnMark = func(id dossier.ID) { told = append(told, id) }
	for _, key := range []fyne.KeyName{fyne.KeyN, fyne.KeyN, fyne.KeyN, fyne.KeyN, fyne.KeyB} {
		r.body.TypedKey(&fyne.KeyEvent{Name: key})
	}
	if want := []dossier.ID{11, 12, 13, 12}; !reflect.DeepEqual(told, want) {
		t.Errorf("told of %v, want %v", told, want)
	}
}

func TestDragSelectsAndCopies(t *testing.T) {
	r, w := show(t, marked(t), 900, 500)
	start := strings.Index(sample, "unmoved")
	i := r.body.text.lineOf(start)
	x, width, _ := r.body.stretch(i, start, start+len("unmoved"))
	y := topPad + r.body.text.tops[i] + 6
	r.body.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, y)}, Button: desktop.MouseButtonPrimary})
	r.body.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x+width, y)}})
	if from, to := r.Selection(); sample[from:to] != "unmoved" {
		t.Errorf("selected %q", sample[from:to])
	}
	if w.Canvas().Focused() != r.Focusable() {
		t.Error("selecting does not give the article the keys")
	}
	clipboard := test.NewClipboard()
	r.body.TypedShortcut(&fyne.ShortcutCopy{Clipboard: clipboard})
	if clipboard.Content() != "unmoved" {
		t.Errorf("copied %q", clipboard.Content())
	}
	r.body.TypedShortcut(&fyne.ShortcutSelectAll{})
	if from, to := r.Selection(); from != 0 || to != len(sample) {
		t.Errorf("select all selected %d to %d", from, to)
	}
}

func TestEveryPlaceIsOnARunesBorder(t *testing.T) {
	text := "“Żółć” – naïve…  𝄞 end"
	r, _ := show(t, Article{Source: 3, Text: text}, 700, 300)
	for x := float32(0); x < 300; x += 1.5 {
		at := r.body.text.byteAt(r.face, x, 3)
		if at < len(text) && !isStart(text, at) {
			t.Fatalf("x %v is byte %d, inside a rune", x, at)
		}
	}
}

func isStart(s string, at int) bool { return at == runeStart(s, at) }

func TestCurrentPassageComesIntoSight(t *testing.T) {
	r, _ := show(t, long(t), 900, 500)
	r.SetCurrent(100)
	y := topPad + r.body.text.tops[r.body.currentLine(100)]
	if top := r.scroll.Offset.Y; y < top || y > top+r.scroll.Size().Height {
		t.Errorf("passage at %v, view from %v", y, top)
	}
	r.Set(long(t))
	if r.scroll.Offset.Y == 0 {
		t.Error("showing the same article again went back to its beginning")
	}
}

func TestCurrentPassageComesIntoSightAfterTheFirstLayout(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(ui.NewTheme(ui.AsSystem, 1))
	r := New(ui.NewKit(&ui.Work{Now: true}))
	r.Set(long(t))
	r.SetCurrent(100)
	w := test.NewTempWindow(t, r)
	w.Resize(fyne.NewSize(900, 500))
	if r.scroll.Offset.Y == 0 {
		t.Error("the passage is not in sight when the article is shown for the first time")
	}
}

func TestLanesKeepOverlapsApart(t *testing.T) {
	marks := []Mark{{Start: 0, End: 10}, {Start: 5, End: 8}, {Start: 6, End: 20}, {Start: 10, End: 12}, {Start: 30, End: 31}}
	if got, want := lanes(marks), []int{0, 1, 2, 0, 0}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestOnlyLinesInSightAreDrawn(t *testing.T) {
	r, _ := show(t, long(t), 900, 500)
	if n := len(r.body.objects); n == 0 || n > 200 {
		t.Errorf("%d objects for 50 KB", n)
	}
}

func TestMarginGivesWayInANarrowPane(t *testing.T) {
	r, _ := show(t, marked(t), 320, 500)
	if len(r.body.labels) != 0 {
		t.Error("labels are drawn where there is no room")
	}
	for _, l := range r.body.text.lines {
		if w := r.face.Exact(sample[l.Start:l.End]); w > 320 {
			t.Errorf("a line is %v wide", w)
		}
	}
}

func BenchmarkShow50KB(b *testing.B) {
	a, other := long(b), long(b)
	other.Source++
	r, _ := show(b, a, 900, 700)
	for b.Loop() {
		a, other = other, a
		r.Set(a)
	}
}

func BenchmarkScrollStep50KB(b *testing.B) {
	r, _ := show(b, long(b), 900, 700)
	for b.Loop() {
		if r.scroll.Offset.Y+r.scroll.Size().Height+40 > r.body.MinSize().Height {
			r.scrollBy(-1e6)
		}
		r.scrollBy(20)
	}
}
