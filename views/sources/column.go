package sources

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"standpoint/app"
	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// column is a column of the table.
type column struct {
	name  string // in names of places
	label func() string
	// longest is a text that fits; nil: it takes its share of what is left.
	longest func() string
	share   float32
	// text and below are its two lines.
	text, below func(*Table, app.Listed) string
	// compare orders by it; what is equal stays in the order of the dossier.
	compare func(a, b app.Listed) int
}

// columns of the table, from left to right.
var columns = []column{
	{
		name: "title", label: func() string { return lang.L("Title") }, share: 5,
		text:    func(_ *Table, l app.Listed) string { return l.Title },
		below:   func(_ *Table, l app.Listed) string { return joined(l.Author, l.Place, l.FileName) },
		compare: func(a, b app.Listed) int { return compareText(a.Title, b.Title) },
	},
	{
		name: "outlet", label: func() string { return lang.L("Outlet") }, share: 2,
		text: func(_ *Table, l app.Listed) string { return outletOf(l.Source) },
		below: func(_ *Table, l app.Listed) string {
			if l.Outlet != "" && l.Agency != l.Outlet {
				return l.Agency
			}
			return ""
		},
		compare: func(a, b app.Listed) int { return compareText(outletOf(a.Source), outletOf(b.Source)) },
	},
	{
		name: "date", label: func() string { return lang.L("Date") }, longest: func() string { return ui.Day("2025-08-28") },
		text:    func(_ *Table, l app.Listed) string { return ui.Day(string(l.Published)) },
		below:   func(_ *Table, l app.Listed) string { return How(l.Source) },
		compare: func(a, b app.Listed) int { return cmp.Compare(a.Published, b.Published) },
	},
	{
		name: "passages", label: func() string { return lang.L("Reviewed") }, longest: func() string { return lang.L("Reviewed") + " ▼" },
		text: func(_ *Table, l app.Listed) string { return reviewed(l) },
		below: func(_ *Table, l app.Listed) string {
			if all(l.Tally) == 0 {
				return ""
			}
			return lang.L("passages")
		},
		compare: func(a, b app.Listed) int { return cmp.Compare(all(a.Tally), all(b.Tally)) },
	},
	{
		name: "state", label: func() string { return lang.L("State") }, longest: func() string { return lang.N("reported by {{.N}} outlets", 9, map[string]any{"N": 9}) },
		text:    func(_ *Table, l app.Listed) string { return State(l.State) },
		below:   func(t *Table, l app.Listed) string { return t.story(l) },
		compare: func(a, b app.Listed) int { return cmp.Compare(rankOf(a.State), rankOf(b.State)) },
	},
}

func all(t dossier.Tally) int { return t.Suggested + t.Accepted + t.Rejected }

func compareText(a, b string) int { return strings.Compare(strings.ToLower(a), strings.ToLower(b)) }

// rankOf orders states by what is still to be done.
func rankOf(s app.State) int {
	return slices.Index([]app.State{app.NewSource, app.InReview, app.Done, app.NoPassage, app.Copy}, s)
}

// story says what a source is among those that print the same story.
func (t *Table) story(l app.Listed) string {
	switch {
	case l.Story == 0:
		return ""
	case l.IsCopy():
		return lang.L("same story")
	default:
		return lang.N("reported by {{.N}} outlets", t.outlets(l), map[string]any{"N": t.outlets(l)})
	}
}

// outlets counts who printed a story; a source without an outlet is one.
func (t *Table) outlets(l app.Listed) int {
	known, unnamed := map[string]bool{}, 0
	for _, id := range append([]dossier.ID{l.ID}, l.Copies...) {
		if name := outletOf(t.Source(id).Source); name == "" {
			unnamed++
		} else {
			known[name] = true
		}
	}
	return len(known) + unnamed
}
