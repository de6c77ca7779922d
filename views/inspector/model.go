package inspector

import (
	"strings"

	"fyne.io/fyne/v2/lang"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// Model is what the inspector shows.
type Model struct {
	Party    dossier.Party
	Issue    dossier.Issue
	Cell     compare.Cell
	Nothing  string // what to say where no statement was found
	Cards    []Card // the cell's evidence, newest first
	Rejected []Card
	ReadOnly bool             // nothing can be decided
	Own      dossier.Position // what the analyst set for the cell
	Voices   string           // says that the party speaks with two voices; empty: it does not
	// Claimant gives a party's name, for what one party says of another.
	Claimant func(dossier.ID) string
}

// Card is a passage with the words around it.
type Card struct {
	Passage dossier.Passage
	Source  dossier.Source // without its text
	Before  string         // the words before the quote
	After   string         // and after
	Basis   bool           // the position is drawn from it
	Machine int            // the stance that the machine suggested
	// Corrected says what the machine suggested where a person changed it;
	// empty: nothing was changed.
	Corrected string
	// Also says who else printed the words; empty: nobody did.
	Also string
}

// AlsoIn says by how many a passage was reported, by whom first, and in which
// other sources the same words stand.
func AlsoIn(e compare.Evidence) string {
	if len(e.Copies()) == 0 {
		return ""
	}
	n := e.Outlets()
	first := e.Reports()[0]
	said := lang.N("Reported by {{.N}} outlets", n, map[string]any{"N": n})
	if first.Passage.ID != e.Passage.ID {
		said += ", " + lang.L("first by {{.Name}}, {{.Day}}", map[string]any{"Name": printer(*first.Source), "Day": ui.Day(string(first.Source.Published))})
	}
	const most = 4
	var others []string
	for _, c := range e.Copies()[:min(len(e.Copies()), most)] {
		others = append(others, printer(*c.Source)+" ("+ui.Day(string(c.Source.Published))+")")
	}
	if rest := len(e.Copies()) - most; rest > 0 {
		others = append(others, lang.N("{{.N}} more", rest, map[string]any{"N": rest}))
	}
	return said + ". " + lang.L("Also in: {{.Names}}", map[string]any{"Names": strings.Join(others, ", ")})
}

// printer is who printed a source, or else its title.
func printer(s dossier.Source) string {
	if s.Outlet != "" {
		return s.Outlet
	}
	return s.Title
}

// facts is the line below the quote: speaker, voice, day, source.
func (c Card) facts() string {
	parts := make([]string, 0, 4)
	if c.Passage.Speaker != "" {
		parts = append(parts, c.Passage.Speaker)
	}
	parts = append(parts, ui.VoiceName(c.Passage.Voice), ui.Day(string(c.Source.Published)))
	if name := sourceName(c.Source); name != "" {
		parts = append(parts, name)
	}
	return strings.Join(parts, " · ")
}

func sourceName(s dossier.Source) string {
	if s.Outlet == "" {
		return s.Title
	}
	return s.Outlet + ": " + s.Title
}

// status says who holds to the passage, and how sure the machine was.
func (c Card) status() string { return ui.Standing(c.Passage) }

// standing says in a sentence what the position rests on.
func (m Model) standing() string {
	c := m.Cell
	switch {
	case c.Set:
		return lang.L("You set this position.")
	case c.Reviewed:
		return lang.N("Drawn from {{.N}} passages, reviewed.", len(c.Basis), map[string]any{"N": len(c.Basis)})
	default:
		return lang.N("Only suggested, from {{.N}} passages: nobody has reviewed them yet.", len(c.Basis), map[string]any{"N": len(c.Basis)})
	}
}
