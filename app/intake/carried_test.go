package intake

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standpoint/app/dossier"
)

type entry struct{ name, data string }

func zipOf(t *testing.T, entries ...entry) string {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, e := range entries {
		f, err := w.Create(e.name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(e.data)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// mailOf is a mail with a text and attachments.
func mailOf(text string, attached ...entry) string {
	var b strings.Builder
	b.WriteString("From: ann@x.example\nSubject: Talks\nDate: Mon, 18 Aug 2025 10:00:00 +0200\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain; charset=utf-8\n\n" + text + "\n")
	for _, a := range attached {
		fmt.Fprintf(&b, "--x\nContent-Type: application/octet-stream\nContent-Disposition: attachment; filename=\"%s\"\nContent-Transfer-Encoding: base64\n\n%s\n", a.name, base64.StdEncoding.EncodeToString([]byte(a.data)))
	}
	return b.String() + "--x--\n"
}

func sample(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata/same", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// listed are the articles in a file, each by its name and how its text begins, or
// what is wrong with it.
func listed(t *testing.T, name, data string) []string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, a := range Articles(t.Context(), path, Options{}) {
		said := cutBytes(oneLine(a.Source.Text), 12)
		if a.Err != nil {
			said = "! " + a.Err.Error()
		}
		out = append(out, a.Name+": "+said)
	}
	return out
}

func TestWhatAFileCarriesIsReadAsArticlesOfItsOwn(t *testing.T) {
	const first, second = "The harbour talks ended in the night.", "A second report on the same talks."
	inner := zipOf(t, entry{"b.txt", second}, entry{`folder\c.txt`, first})
	deep := zipOf(t, entry{"x.zip", zipOf(t, entry{"y.zip", zipOf(t, entry{"z.txt", first})})})
	for _, c := range []struct {
		what, name, data string
		want             []string // beginnings
	}{
		{
			"Word, PDF, page and text in a mail", "letter.eml", mailOf(first,
				entry{"report.docx", sample(t, "article.docx")}, entry{"report.pdf", sample(t, "article.pdf")},
				entry{"page.html", sample(t, "article.html")}, entry{"=?utf-8?q?caf=C3=A9.txt?=", second}, entry{"chart.png", "\x89PNG\r\n\x1A\n"}),
			[]string{"letter.eml: The harbour", "letter.eml/report.docx: ", "letter.eml/report.pdf: ", "letter.eml/page.html: ", "letter.eml/café.txt: A second rep"},
		},
		{"a mail of attachments only", "letter.eml", mailOf("", entry{"a.txt", first}), []string{"letter.eml/a.txt: The harbour "}},
		{"a mail with nothing", "letter.eml", mailOf(""), []string{"letter.eml: ! letter.eml holds no text."}},
		{"an attachment that is damaged", "letter.eml", mailOf(first, entry{"a.docx", "PK\x03\x04 not a zip"}), []string{"letter.eml: The harbour ", "letter.eml/a.docx: ! a.docx is a"}},
		{
			"a mail in a mail", "letter.eml", mailOf(first, entry{"other.eml", mailOf(second, entry{"a.txt", first})}),
			[]string{"letter.eml: The harbour ", "letter.eml/other.eml: A second rep", "letter.eml/other.eml/a.txt: The harbour "},
		},
		{"names that are paths", "letter.eml", mailOf("", entry{"../../etc/a.txt", first}), []string{"letter.eml/a.txt: The harbour "}},
		{
			"a zip in a zip", "all.zip", zipOf(t, entry{"a.txt", first}, entry{"inner.zip", inner}),
			[]string{"all.zip/a.txt: The harbour ", "all.zip/inner.zip/b.txt: A second rep", "all.zip/inner.zip/folder/c.txt: The harbour "},
		},
		{"a zip in a mail", "letter.eml", mailOf("", entry{"inner.zip", inner}), []string{"letter.eml/inner.zip/b.txt: A second rep", "letter.eml/inner.zip/folder/c.txt: The harbour "}},
		{"three deep", "w.zip", deep, []string{"w.zip/x.zip/y.zip/z.txt: The harbour "}},
		{"four deep", "v.zip", zipOf(t, entry{"w.zip", deep}), []string{"v.zip/w.zip/x.zip/y.zip/z.txt: ! z.txt lies in a file within a file within a file"}},
		{"a workbook called zip", "book.zip", zipOf(t, entry{"empty/", ""}), []string{"book.zip: ! book.zip is a zip archive."}},
	} {
		t.Run(c.what, func(t *testing.T) {
			got := listed(t, c.name, c.data)
			if len(got) != len(c.want) {
				t.Fatalf("got %q", got)
			}
			for i, want := range c.want {
				if !strings.HasPrefix(got[i], want) || len(got[i]) == len(want) && strings.HasSuffix(want, ": ") {
					t.Errorf("got %q, want %q", got[i], want)
				}
			}
		})
	}
}

func TestManyFilesInAFileHaveABound(t *testing.T) {
	var many []entry
	for range 4 {
		var some []entry
		for i := range 1500 {
			some = append(some, entry{fmt.Sprintf("%04d.txt", i), "The harbour talks ended."})
		}
		many = append(many, entry{fmt.Sprintf("%d.zip", len(many)), zipOf(t, some...)})
	}
	got := listed(t, "all.zip", zipOf(t, many...))
	if last := got[len(got)-1]; len(got) != mostFound+1 || !strings.Contains(last, "more than 5,000 articles") {
		t.Errorf("%d articles, at last %q", len(got), last)
	}
}

// TestAttachedArticleTakesTheDayOfItsMail: only where it has none of its own, and
// never a day that its own words contradict.
func TestAttachedArticleTakesTheDayOfItsMail(t *testing.T) {
	const talks = "The harbour talks ended in the night without a word from either side."
	undated := strings.Replace(mailOf(talks, entry{"a.txt", talks + " Both went home."}), "Date: Mon, 18 Aug 2025 10:00:00 +0200\n", "", 1)
	for _, c := range []struct {
		what, name, data string
		latest           dossier.Date
		at               string // of the article
		day              dossier.Date
		how              dossier.How
		why              string
	}{
		{"no date of its own", "m.eml", mailOf("", entry{"a.txt", talks}), lastDay, "m.eml/a.txt", "2025-08-18", dossier.Inferred, "date of the mail it was attached to"},
		{"beside a letter", "m.eml", mailOf("See attached.", entry{"a.txt", talks}), lastDay, "m.eml/a.txt", "2025-08-18", dossier.Inferred, "date of the mail it was attached to"},
		{"in a zip that is attached", "m.eml", mailOf("", entry{"z.zip", zipOf(t, entry{"a.txt", talks})}), lastDay, "m.eml/z.zip/a.txt", "2025-08-18", dossier.Inferred, "date of the mail it was attached to"},
		{"a mail in a zip", "m.zip", zipOf(t, entry{"m.eml", mailOf("", entry{"a.txt", talks})}), lastDay, "m.zip/m.eml/a.txt", "2025-08-18", dossier.Inferred, "date of the mail it was attached to"},
		{"a date of its own", "m.eml", mailOf("", entry{"a.txt", "ROME, 26 April 2025 (AP) - " + talks}), lastDay, "m.eml/a.txt", "2025-04-26", dossier.Stated, ""},
		{"a day without a year, in the week before", "m.eml", mailOf("", entry{"a.txt", "ROME, 15 August (AP) - " + talks}), lastDay, "m.eml/a.txt", "2025-08-15", dossier.Inferred, "date of the mail it was attached to: 2025-08-18"},
		{"a day without a year, long before", "m.eml", mailOf("", entry{"a.txt", "ROME, 26 April (AP) - " + talks}), lastDay, "m.eml/a.txt", "", dossier.Unknown, "without a year"},
		{"a mail without a date", "m.eml", undated, lastDay, "m.eml/a.txt", "", dossier.Unknown, ""},
		{"a mail from the future", "m.eml", mailOf("", entry{"a.txt", talks}), "2025-08-01", "m.eml/a.txt", "", dossier.Unknown, "which is after 2025-08-01"},
		{"not attached", "a.txt", talks, lastDay, "a.txt", "", dossier.Unknown, ""},
	} {
		t.Run(c.what, func(t *testing.T) {
			for _, a := range ArticlesOf(t.Context(), c.name, []byte(c.data), Options{Latest: c.latest}) {
				s := a.Source
				if a.Name == c.at && (a.Err != nil || s.Published != c.day || s.PublishedHow != c.how || !strings.Contains(s.PublishedWhy, c.why)) {
					t.Errorf("%q (%s: %s), %v", s.Published, s.PublishedHow, s.PublishedWhy, a.Err)
				}
				if a.Name == c.at {
					return
				}
			}
			t.Errorf("no %s", c.at)
		})
	}
}
