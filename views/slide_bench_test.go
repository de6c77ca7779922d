package views

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"standpoint/app"
	"standpoint/app/codebook"
	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// BenchmarkSlide measures a step of the slider in a window of 1600 × 1000 with
// 30 parties, 40 issues and 50,000 passages in 2,000 sources of 700 days: from
// the new day to all objects that the window paints for it, with the passages of
// the chosen cell read from the file. "step" goes to the next day, "jump" to a far
// one.
func BenchmarkSlide(b *testing.B) {
	w := openCrowd(b)
	dates := w.desk.dates()
	if err := w.desk.state.line.Prepare(b.Context()); err != nil {
		b.Fatal(err)
	}
	for _, v := range []view{matrixView, timelineView, changesView, compareView, "compare, axes"} {
		if v == "compare, axes" {
			w.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.Key2})
		} else {
			w.goTo(v)
		}
		if v == compareView { // with two parties side by side
			w.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
		}
		at := 0
		for _, way := range []struct {
			name string
			by   int
		}{{"step", 1}, {"jump", 257}} {
			b.Run(string(v)+"/"+way.name, func(b *testing.B) {
				for b.Loop() {
					at += way.by
					w.slide(dates[1+at%(len(dates)-1)])
				}
			})
		}
	}
}

func openCrowd(b *testing.B) *Window {
	b.Helper()
	b.Setenv("HOME", b.TempDir())
	k := crowd(b)
	w, err := open(test.NewTempApp(b), k, Options{}, &ui.Work{Now: true})
	if err != nil {
		b.Fatal(err)
	}
	w.window.Resize(fyne.NewSize(1600, 1000))
	w.Show()
	b.Cleanup(func() { _ = w.Close() })
	return w
}

func crowd(b *testing.B) *app.Desk {
	b.Helper()
	const parties, issues, sources, each, days = 30, 40, 2000, 25, 700
	var book codebook.Codebook
	for n := range parties {
		book.Parties = append(book.Parties, codebook.Party{Name: fmt.Sprint("Party ", n)})
	}
	for n := range issues {
		book.Issues = append(book.Issues, codebook.Issue{Name: fmt.Sprint("Issue ", n), Question: "?", PoleA: "None of it", PoleB: "All of it"})
	}
	k, err := app.Create(b.Context(), filepath.Join(b.TempDir(), "Crowded"+app.Ending), book)
	if err != nil {
		b.Fatal(err)
	}
	const sentence = "One of the parties said on that day that it would rather go on talking of it than not, if the others came to the table as well.\n"
	var items []dossier.Incoming
	for n := range sources {
		day := n * days / sources
		in := dossier.Incoming{Source: dossier.Source{
			Title: fmt.Sprint("Article ", n), Published: dossier.Date(fmt.Sprintf("20%02d-%02d-%02d", 20+day/336, 1+day/28%12, 1+day%28)),
			Text: fmt.Sprintf("%06d ", n) + strings.Repeat(sentence, each),
		}}
		for j := range each {
			start := 7 + j*len(sentence)
			in.Passages = append(in.Passages, dossier.Passage{
				Start: start, End: start + len(sentence) - 1, Party: dossier.ID(1 + (n*11+j*7)%parties), Issue: dossier.ID(1 + (n*7+j*3+n/40)%issues),
				Stance: (n+j)%5 - 2, Confidence: 40 + (n+j)%60, Speaker: "a spokesman", Record: &dossier.Record{Engine: "en 1", Why: []string{"holder: a spokesman"}},
			})
		}
		items = append(items, in)
	}
	if _, err := k.AddSources(b.Context(), "Import", items, nil); err != nil {
		b.Fatal(err)
	}
	return k
}
