package intake

import (
	"os"
	"strings"
	"testing"

	"standpoint/app/dossier"
	"standpoint/app/intake/pdf"
)

func asPage(day, text string) string {
	return `<!DOCTYPE html><html lang="fr"><head><meta property="og:title" content="Talks end"><meta property="og:site_name" content="The Post"><meta property="article:published_time" content="` + day + `"></head><body><article><p>` + text + `</p></article></body></html>`
}

func TestWhatAFileStatesIsRankedWithWhatItsTextSays(t *testing.T) {
	const body = "The ministers met in the old harbour hall for the whole of the day and went home without a word to those who waited."
	mail := func(text string) string {
		return "From: a\nSubject: Talks\nDate: Mon, 28 Apr 2025 09:00:00 +0200\nMIME-Version: 1.0\n\n" + text + "\n"
	}
	for _, c := range []struct {
		name, file, data, latest string
		day                      dossier.Date
		how                      dossier.How
		why                      string
	}{
		{"a page's date goes before the dateline", "a.html", asPage("2025-04-27", "ROME, 26 April 2025 (AP) - "+body), "", "2025-04-27", dossier.Stated, "meta tags"},
		{"a page's date in the future is not believed", "a.html", asPage("2035-04-27", body), "2026-01-01", "", dossier.Unknown, "which is after 2026-01-01"},
		{"and then the dateline counts", "a.html", asPage("2035-04-27", "ROME, 26 April 2025 (AP) - "+body), "2026-01-01", "2025-04-26", dossier.Stated, ""},
		{"a mail's date only where the text has none", "a.eml", mail("ROME, 20 April 2025 (AP) - " + body), "", "2025-04-20", dossier.Stated, ""},
		{"a mail's date where it has none", "a.eml", mail(body), "", "2025-04-28", dossier.Likely, "the mail was sent"},
		{"a mail's year for a dateline without one", "a.eml", mail("ROME, April 26 (AP) - " + body), "", "2025-04-26", dossier.Inferred, "without a year; the mail was sent"},
		{"not from months away", "a.eml", mail("ROME, June 26 (AP) - " + body), "", "2025-04-28", dossier.Likely, "the mail was sent"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, err := Bytes(c.file, []byte(c.data), dossier.Date(c.latest))
			if err != nil {
				t.Fatal(err)
			}
			if s.Published != c.day || s.PublishedHow != c.how || !strings.Contains(s.PublishedWhy, c.why) {
				t.Errorf("got %q (%s, %q), want %q (%s, %q)", s.Published, s.PublishedHow, s.PublishedWhy, c.day, c.how, c.why)
			}
		})
	}
}

func TestPageGivesItsFacts(t *testing.T) {
	s, err := Bytes("a.html", []byte(asPage("2025-04-27", "Le conseil du port s’est réuni à l’hôtel de ville. Les délégués ont été invités à présenter leurs idées.\x07")), "")
	if err != nil {
		t.Fatal(err)
	}
	if s.Title != "Talks end" || s.TitleHow != dossier.Stated || s.Outlet != "The Post" || s.Lang != "fr" {
		t.Errorf("got %+v", s)
	}
	if !strings.HasPrefix(s.Text, "Talks end\n\nLe conseil") || strings.Contains(s.Text, "\x07") || !strings.Contains(s.Note, "left out: 1") {
		t.Errorf("text %q, note %q", s.Text, s.Note)
	}
}

func TestPDFThatGivesNoTextSaysWhy(t *testing.T) {
	data, err := os.ReadFile("testdata/same/article.pdf")
	if err != nil {
		t.Fatal(err)
	}
	_, err = Bytes("cut.pdf", data[:len(data)/2], "")
	if err == nil || !strings.HasPrefix(err.Error(), "cut.pdf is damaged") || !strings.HasSuffix(err.Error(), ".") {
		t.Errorf("got %v", err)
	}
	if err := pdfFault("scan.pdf", pdf.ErrScan, Options{}); !strings.HasPrefix(err.Error(), "scan.pdf has no text layer: this PDF is a scan") {
		t.Errorf("got %v", err)
	}
}
