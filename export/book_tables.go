package export

import (
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"standpoint/app/dossier"
)

// sources fills the Sources sheet.
func (b *book) sources() {
	columns := []column{
		short("No.", 7), wide("Title", 40), wide("Outlet", 18), wide("Agency", 14), wide("Author", 18), wide("Place", 14),
		short("Date", 12).with(dayFormat), wide("How the date is known", 30), short("Passages", 10), short("Characters", 11),
		wide("Address", 30), wide("File", 24), wide("Note", 24), wide("SHA-256 of the text", 36),
	}
	count := map[dossier.ID]int{}
	for _, p := range b.passages {
		count[p.Source]++
	}
	b.table(table{
		sheet: sourcesSheet, name: "tblSources", pagesWide: 2, fixed: 1, columns: columns, count: len(b.report.Sources),
		rows: func(yield func([]any) bool) {
			for _, s := range b.report.Sources {
				if !yield([]any{
					b.sourceMark(s.ID), b.sourceTitle(s), s.Outlet, s.Agency, s.Author, s.Place,
					day(s.Published), howKnown(s), count[s.ID], utf8.RuneCountInString(s.Text),
					address(s.Address), s.FileName, s.Note, s.TextSHA256,
				}) {
					return
				}
			}
		},
	})
}

// address is a link where it is safe and short enough to be one.
func address(s string) any {
	const longest = 2000 // Excel repairs a file with a longer one
	if u, err := url.Parse(s); err == nil && u.Host != "" && (u.Scheme == "http" || u.Scheme == "https") && len(s) < longest {
		return target{text: s, to: s, web: true}
	}
	return s
}

// codebook fills the Codebook sheet: the issues, then the parties. The keys tell
// the reader of an edited workbook which party and issue a row is about,
// whatever they are called by then.
func (b *book) codebook() {
	columns := []column{
		short("ID", 7), short("Kind", 9), wide("Name", 24), wide("Short name", 12), wide("Question", 40), wide("Pole A", 32), wide("Pole B", 32), wide("Note", 30),
		extra("Aliases or keywords", 60), extra("Phrases that show A", 60), extra("Phrases that show B", 60), wide(keyHead, 40).grey(),
	}
	var rows [][]any
	for _, i := range b.report.Codebook.Issues {
		rows = append(rows, []any{
			issueMark(i.ID), "issue", i.Name, nil, i.Question, i.PoleA, i.PoleB, i.Note,
			strings.Join(i.Keywords, "; "), strings.Join(i.CuesA, "; "), strings.Join(i.CuesB, "; "), i.UID,
		})
	}
	for _, p := range b.report.Codebook.Parties {
		rows = append(rows, []any{
			partyMark(p.ID), "party", p.Name, p.Short, nil, nil, nil, p.Note, strings.Join(aliases(p), "; "), nil, nil, p.UID,
		})
	}
	b.table(table{
		sheet: codebookSheet, name: "tblCodebook", pagesWide: 1, fixed: 3, columns: columns, count: len(rows), rows: slices.Values(rows),
	})
}

// keyHead is over the keys that name a party or issue for ever.
const keyHead = "Key in the dossier"

// partyMark is how the workbook names a party: "P3".
func partyMark(id dossier.ID) string { return "P" + strconv.FormatInt(int64(id), 10) }

// issueMark is how the workbook names an issue: "I5".
func issueMark(id dossier.ID) string { return "I" + strconv.FormatInt(int64(id), 10) }

// aliases lists all by which a party is known, its people last.
func aliases(p dossier.Party) []string {
	all := append([]string(nil), p.Aliases...)
	all = append(all, p.AliasesExact...)
	all = append(all, p.Adjectives...)
	all = append(all, p.Groups...)
	for _, person := range p.Persons {
		all = append(all, person.Name)
	}
	return all
}
