package outgoing

import (
	"slices"

	"fyne.io/fyne/v2/lang"

	"standpoint/app"
)

// Choice is what was filled in for an export.
type Choice struct {
	Ending    string // of the format, ".xlsx"
	Folder    string
	Name      string // as typed: a name, or a whole path
	Selection app.Selection
}

// Format is one kind of document.
type Format struct {
	Ending string
	Label  string
	Line   string // what it is good for
}

// Group is formats for one purpose.
type Group struct {
	Label   string
	Formats []Format
}

// Groups are the formats among some endings, by what people want them for.
// Endings that nobody has a word for come last.
func Groups(endings []string) []Group {
	all := []Group{
		{lang.L("To read and to print"), []Format{
			{".pdf", lang.L("PDF brief"), lang.L("One page in short, then all of it")},
			{".docx", lang.L("Word document"), lang.L("The brief, to go on writing in")},
			{".html", lang.L("Web page"), lang.L("The brief for every screen, in one file")},
		}},
		{lang.L("To work on"), []Format{
			{".xlsx", lang.L("Excel workbook"), lang.L("To calculate and edit; can be read back")},
			{".csv", lang.L("Table of positions (CSV)"), lang.L("A row for each party and issue")},
			{".passages.csv", lang.L("Table of passages (CSV)"), lang.L("A row for each passage")},
		}},
		{lang.L("For software"), []Format{
			{".md", lang.L("Markdown text"), lang.L("The brief as plain text")},
			{".data.csv", lang.L("Table for software (CSV)"), lang.L("The passages exactly as they are")},
			{".qdpx", lang.L("REFI-QDA project"), lang.L("For NVivo, MAXQDA, ATLAS.ti and others")},
			{".qdc", lang.L("REFI-QDA codebook"), lang.L("Parties and issues as codes for them")},
			{".json", lang.L("Whole dossier (JSON)"), lang.L("All there is; can be read back")},
		}},
	}
	var known []string
	var groups []Group
	for _, g := range all {
		g.Formats = slices.DeleteFunc(g.Formats, func(f Format) bool {
			known = append(known, f.Ending)
			return !slices.Contains(endings, f.Ending)
		})
		if len(g.Formats) > 0 {
			groups = append(groups, g)
		}
	}
	var others []Format
	for _, end := range endings {
		if !slices.Contains(known, end) {
			others = append(others, Format{Ending: end, Label: end})
		}
	}
	if len(others) > 0 {
		groups = append(groups, Group{lang.L("Others"), others})
	}
	return groups
}

// What a format knows of the choices.
func isBrief(ending string) bool {
	return slices.Contains([]string{".pdf", ".docx", ".html", ".md"}, ending)
}
func hasPaper(ending string) bool { return isBrief(ending) && ending != ".md" }
func hasSheet(ending string) bool { return ending == ".xlsx" }

// isChosen: the others hold the whole dossier.
func isChosen(ending string) bool {
	return !slices.Contains([]string{".json", ".qdpx", ".qdc"}, ending)
}
