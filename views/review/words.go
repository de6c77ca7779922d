package review

import (
	"strings"

	"fyne.io/fyne/v2/lang"

	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// facts is who says it in what voice, when and where.
func (p *Review) facts(q dossier.Passage) string {
	var parts []string
	if q.Speaker != "" {
		parts = append(parts, q.Speaker)
	}
	s := p.sources[q.Source]
	parts = append(parts, ui.VoiceName(q.Voice), ui.Day(string(s.Published)))
	name := s.Title
	if s.Outlet != "" {
		name = s.Outlet + ": " + name
	}
	return strings.Join(append(parts, name), " · ")
}

// changed says what the machine had suggested where a person changed it; empty
// where nothing was.
func (p *Review) changed(q dossier.Passage) string {
	read, ok := q.AsRead(p.book)
	if !ok {
		return lang.L("The machine suggested it for a party or issue that the codebook no longer has.")
	}
	return ui.Corrected(read, q, func(id dossier.ID) string { return p.party(id).Name }, func(id dossier.ID) string { return p.issue(id).Name })
}
