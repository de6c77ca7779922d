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
	Short  string // what it is called beside others of its group; empty: it has a line to itself
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
			{Ending: ".pdf", Label: lang.L("PDF brief"), Line: lang.L("One page in short, then all of it")},
			{Ending: ".docx", Label: lang.L("Word document"), Line: lang.L("The brief, to go on writing in")},
			{Ending: ".html", Label: lang.L("Web page"), Line: lang.L("The brief for every screen, in one file")},
		}},
		{lang.L("To work on"), []Format{
			{Ending: ".xlsx", Label: lang.L("Excel workbook"), Line: lang.L("To calculate and edit; can be read back")},
			{Ending: ".csv", Label: lang.L("Table of positions (CSV)"), Line: lang.L("A row for each party and issue")},
			{Ending: ".passages.csv", Label: lang.L("Table of passages (CSV)"), Line: lang.L("A row for each passage")},
		}},
		{lang.L("The matrix as a picture"), []Format{
			{Ending: ".png", Label: lang.L("Matrix as PNG"), Short: "PNG"},
			{Ending: ".svg", Label: lang.L("Matrix as SVG"), Short: "SVG"},
			{Ending: ".matrix.pdf", Label: lang.L("Matrix as PDF"), Short: "PDF"},
		}},
		{lang.L("For software"), []Format{
			{Ending: ".md", Label: lang.L("Markdown text"), Line: lang.L("The brief as plain text")},
			{Ending: ".data.csv", Label: lang.L("Table for software (CSV)"), Line: lang.L("The passages exactly as they are")},
			{Ending: ".qdpx", Label: lang.L("REFI-QDA project"), Line: lang.L("For NVivo, MAXQDA, ATLAS.ti and others")},
			{Ending: ".qdc", Label: lang.L("REFI-QDA codebook"), Line: lang.L("Parties and issues as codes for them")},
			{Ending: ".json", Label: lang.L("Whole dossier (JSON)"), Line: lang.L("All there is; can be read back")},
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
func hasSheet(ending string) bool { return ending == ".xlsx" || isPicture(ending) }
func hasUs(ending string) bool    { return isBrief(ending) || isPicture(ending) }
func isPicture(ending string) bool {
	return slices.Contains([]string{".svg", ".png", ".matrix.pdf"}, ending)
}

// isChosen: the others hold the whole dossier.
func isChosen(ending string) bool {
	return !slices.Contains([]string{".json", ".qdpx", ".qdc"}, ending)
}
