package incoming

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"standpoint/app"
	"standpoint/app/intake"
	"standpoint/views/ui"
)

// formatWords is what people call a format.
func formatWords(f intake.Format) string {
	switch f {
	case intake.PlainText:
		return lang.L("Text")
	case intake.WebPage, intake.SavedPage:
		return lang.L("Web page")
	case intake.Word:
		return lang.L("Word")
	case intake.OpenDocument:
		return lang.L("OpenDocument")
	case intake.Book:
		return lang.L("E-book")
	case intake.RTF:
		return "RTF"
	case intake.Mail:
		return lang.L("Mail")
	case intake.PDF:
		return "PDF"
	default:
		return "–"
	}
}

// sizeWords is a size in KB or MB.
func sizeWords(bytes int) string {
	const kilo = 1 << 10
	if bytes >= kilo*kilo {
		return lang.L("{{.N}} MB", map[string]any{"N": (bytes + kilo*kilo/2) / (kilo * kilo)})
	}
	return lang.L("{{.N}} KB", map[string]any{"N": (bytes + kilo - 1) / kilo})
}

// language is what is known of a source's language.
func language(tag string) string {
	switch tag {
	case "":
		return lang.L("language unknown")
	case "en":
		return lang.L("English")
	default:
		return strings.ToUpper(tag)
	}
}

// state says in a word or two what a row becomes; below says more, and color how
// much it needs a person.
func state(r app.Row) (word, below string, color fyne.ThemeColorName) {
	switch {
	case r.LeftOut:
		return lang.L("left out"), lang.L("by you"), ui.ColorMuted
	case r.IsLong:
		return lang.L("very long"), lang.L("over 5 MB"), ui.ColorNo
	case r.Skipped != "":
		return lang.L("not imported"), why(r), ui.ColorNo
	case r.Encoding.Doubtful:
		return lang.L("look at it"), lang.L("encoding in doubt"), ui.ColorNo
	case r.Duplicate:
		return lang.L("the same"), lang.L("as “{{.Title}}”", map[string]any{"Title": r.Same}), ui.ColorMuted
	case r.Near != "":
		return lang.L("near copy"), lang.L("of “{{.Title}}”", map[string]any{"Title": r.Near}), ui.ColorInk
	case published(r) == "":
		return lang.L("new"), lang.L("no date"), ui.ColorYes
	default:
		return lang.L("new"), "", ui.ColorYes
	}
}

// why is the reason alone, without the name of the file that it begins with.
func why(r app.Row) string {
	return strings.TrimSpace(strings.TrimPrefix(r.Skipped, filepath.Base(r.File)))
}

// What is known of a row, with what a person corrected.
func title(r app.Row) string {
	if r.Edit.Title != nil {
		return *r.Edit.Title
	}
	if r.Source.Title == "" {
		return filepath.Base(r.File)
	}
	return r.Source.Title
}

func outlet(r app.Row) string {
	if r.Edit.Outlet != nil {
		return *r.Edit.Outlet
	}
	return r.Source.Outlet
}

func author(r app.Row) string {
	if r.Edit.Author != nil {
		return *r.Edit.Author
	}
	return r.Source.Author
}

func published(r app.Row) string {
	if r.Edit.Published != nil {
		return string(*r.Edit.Published)
	}
	return string(r.Source.Published)
}

func langOf(r app.Row) string {
	if r.Edit.Lang != nil {
		return strings.ToLower(*r.Edit.Lang)
	}
	return r.Source.Lang
}

// HowLanguage says how a language is written.
func HowLanguage() string { return lang.L("A language is written en, de or uk; empty: not known.") }

func how(r app.Row) string {
	switch {
	case r.Skipped != "":
		return ""
	case r.Edit.Published != nil:
		return lang.L("set by you")
	}
	return ui.HowKnown(r.Source)
}

// joined puts what is there into one line.
func joined(parts ...string) string {
	there := parts[:0:0]
	for _, p := range parts {
		if p != "" {
			there = append(there, p)
		}
	}
	return strings.Join(there, " · ")
}
