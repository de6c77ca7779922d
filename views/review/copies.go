package review

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// copies are the passages with the same words in other prints of the story that
// are one question with this one: read alike, and decided alike.
func (q *queue) copies(id dossier.ID) []dossier.ID {
	p, ok := q.passage(id)
	if !ok {
		return nil
	}
	var copies []dossier.ID
	for _, other := range q.kin[id] {
		if o, ok := q.passage(other); ok && o.Status == p.Status && compare.ReadAlike(&p, &o) {
			copies = append(copies, other)
		}
	}
	return copies
}

// asked tells whether the queue asks about a passage: the filter lets it
// through, and none before it asks the same.
func (q *queue) asked(i int) bool {
	p := &q.all[i]
	if !q.filter.lets(*p) {
		return false
	}
	for _, other := range q.kin[p.ID] {
		if other == p.ID {
			return true
		}
		if o, ok := q.passage(other); ok && o.Status == p.Status && compare.ReadAlike(p, &o) && q.filter.lets(o) {
			return false
		}
	}
	return true
}

// withCopies are passages and all their copies, each once.
func (q *queue) withCopies(ids []dossier.ID) []dossier.ID {
	all := slices.Clone(ids)
	for _, id := range ids {
		for _, copied := range q.copies(id) {
			if _, own := q.place[copied]; !own {
				all = append(all, copied)
			}
		}
	}
	return all
}

// questions are those of some passages and their copies that are asked about,
// where there are copies.
func (q *queue) questions(of []dossier.Passage) []dossier.ID {
	var asked []dossier.ID
	for _, p := range of {
		for _, id := range q.kin[p.ID] {
			if i, ok := q.index[id]; ok && q.asked(i) {
				asked = append(asked, id)
			}
		}
	}
	return asked
}

// also says in which other articles the same words stand, and what was decided
// on them there; empty where they stand in none.
func (p *Review) also(now dossier.Passage) string {
	var said []string
	if same := p.queue.copies(now.ID); len(same) > 0 {
		said = append(said, lang.N("Also in {{.N}} other articles: {{.Names}}. What you decide holds for all of them.", len(same), map[string]any{"N": len(same), "Names": p.printers(same)}))
	}
	var accepted, rejected []dossier.ID
	for _, id := range p.queue.kin[now.ID] {
		switch o, ok := p.queue.passage(id); {
		case !ok || o.Source == now.Source || o.Status == now.Status:
		case o.Status == dossier.Accepted:
			accepted = append(accepted, id)
		case o.Status == dossier.Rejected:
			rejected = append(rejected, id)
		}
	}
	if len(accepted) > 0 {
		said = append(said, lang.L("The same words are accepted in {{.Names}}.", map[string]any{"Names": p.printers(accepted)}))
	}
	if len(rejected) > 0 {
		said = append(said, lang.L("The same words are rejected in {{.Names}}.", map[string]any{"Names": p.printers(rejected)}))
	}
	return strings.Join(said, " ")
}

// mostPrinters are named; the others are counted.
const mostPrinters = 4

func (p *Review) printers(ids []dossier.ID) string {
	var names []string
	for _, id := range ids[:min(len(ids), mostPrinters)] {
		passage, _ := p.queue.passage(id)
		s := p.sources[passage.Source]
		name := s.Outlet
		if name == "" {
			name = s.Title
		}
		names = append(names, name+" ("+ui.Day(string(s.Published))+")")
	}
	if rest := len(ids) - mostPrinters; rest > 0 {
		names = append(names, lang.N("{{.N}} more", rest, map[string]any{"N": rest}))
	}
	return strings.Join(names, ", ")
}
