package app_test

import (
	"bytes"
	"context"
	"fmt"
	"html"
	"mime/quotedprintable"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"standpoint/app/dossier"
)

// articlesToMake are texts of our own with what programs change: accents, curly
// quotes, dashes, headings, lists, blanks that may not break, a paragraph
// longer than a page is wide.
func articlesToMake() [][]string {
	return [][]string{
		{
			"Geneva round: Moscow holds out on Donbas, Kyiv offers a ceasefire first",
			"GENEVA, 21 May 2025 (Meridian) - Ukraine is ready for a full and unconditional ceasefire of thirty days, President Volodymyr Zelensky said on Wednesday, while the Kremlin insisted that no truce could begin before Kyiv withdraws its troops from Donbas.",
			"“We accept the American proposal without conditions,” Zelensky told reporters at the Hôtel du Léman. “It is Russia that says no – again.”",
			"The Kremlin's spokesman, Dmitry Peskov, rejected that. Russia will not agree to a ceasefire that lets Ukraine rearm, he said; first, “the root causes” must be dealt with.",
			"What is on the table",
			"Ukraine will never recognise Crimea as Russian, Zelensky said.",
			"Russia demands that Ukraine give up its bid to join NATO.",
			"The United States wants both sides to sign before the summer.",
			"Zelensky said that Ukraine needs security guarantees from the United States and Europe. Macron said that France was willing to send troops once a peace is signed, though only with American backing; Trump has ruled out American soldiers on the ground, and the Kremlin has said that it will not accept soldiers of any NATO country in Ukraine, whatever their flag.",
			"Prices for bread in Geneva rose by 1,5 % – to CHF 3.40 – on the same day, which nobody at the table is known to have noticed.",
		},
		{
			"Łódź meeting: “No soldiers from NATO”, says Lavrov",
			"ŁÓDŹ, 3 June 2025 (Meridian) - Russia will not accept any troops from NATO states in Ukraine, Foreign Minister Sergei Lavrov said on Tuesday after talks in Łódź.",
			"Ukraine rejects that. “Security guarantees are for us and our allies to decide,” said Andrii Yermak, who leads the Ukrainian delegation. Ukraine wants binding guarantees before it signs anything.",
			"Zelensky, who was not in the room, told a newspaper that Ukraine would not cede territory. “Not one metre,” he said.",
			"Trump said that Ukraine would have to give up some land for peace. He said on his network that he opposes membership of Ukraine in NATO.",
			"The next meeting is planned for 16 June, in Istanbul.",
		},
		{
			"Kyiv says it will talk to Putin directly",
			"KYIV, 12 June 2025 (Meridian) - Volodymyr Zelensky said on Thursday that he was ready to meet Vladimir Putin “anywhere, on any day”.",
			"The Kremlin said that Putin would meet Zelensky only once an agreement is ready to be signed. “A meeting for its own sake is not on our agenda,” Peskov said.",
			"Ukraine insists on the exchange of all prisoners before the talks begin. Russia is prepared to exchange the young and the badly wounded.",
			"Trump called for direct talks between the two presidents. “They have to sit down,” he said.",
		},
	}
}

func plainArticle(paras []string) string { return strings.Join(paras, "\n\n") + "\n" }

func pageArticle(paras []string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>%s</title></head><body>\n<h1>%s</h1>\n", html.EscapeString(paras[0]), html.EscapeString(paras[0]))
	for _, p := range paras[1:] {
		switch {
		case p == "What is on the table":
			fmt.Fprintf(&b, "<h2>%s</h2>\n", p)
		default:
			fmt.Fprintf(&b, "<p>%s</p>\n", html.EscapeString(p))
		}
	}
	return b.String() + "</body></html>\n"
}

// mailArticle is a mail of an article in two forms, as mail programs send it.
func mailArticle(t *testing.T, paras []string) string {
	t.Helper()
	var b bytes.Buffer
	b.WriteString("From: Desk <desk@meridian.example>\r\nTo: a@b.example\r\nSubject: Article\r\nDate: Fri, 13 Jun 2025 08:00:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"part\"\r\n")
	for _, form := range [][2]string{{"text/plain", plainArticle(paras)}, {"text/html", pageArticle(paras)}} {
		fmt.Fprintf(&b, "\r\n--part\r\nContent-Type: %s; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n", form[0])
		w := quotedprintable.NewWriter(&b)
		if _, err := w.Write([]byte(form[1])); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
	}
	b.WriteString("\r\n--part--\r\n")
	return b.String()
}

// quotesFrom imports a file into a dossier of its own.
func quotesFrom(t *testing.T, path string) string {
	t.Helper()
	k := newDesk(t)
	report, err := k.Import(t.Context(), []string{path}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if o := report.Outcomes[0]; o.Skipped != "" {
		t.Fatal(o.Skipped)
	}
	return quotesOf(t, k)
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// run starts a program that makes files. That it is not there, fails or hangs
// is not our fault, and the stored files have been read by other tests.
func run(t *testing.T, name string, args ...string) {
	t.Helper()
	program, err := exec.LookPath(name)
	if err != nil {
		t.Skipf("%s is not installed: its files are tested as stored ones only", name)
	}
	const patience = 4 * time.Minute
	ctx, stop := context.WithTimeout(t.Context(), patience)
	defer stop()
	if out, err := exec.CommandContext(ctx, program, args...).CombinedOutput(); err != nil {
		t.Skipf("%s made no file (%v): %s", name, err, out)
	}
}

// TestSamePassagesFromFilesMadeNow has LibreOffice and Chromium make files of
// articles, and compares what is read from each with what the text gives.
func TestSamePassagesFromFilesMadeNow(t *testing.T) {
	folder := t.TempDir()
	var pages, want []string
	for i, paras := range articlesToMake() {
		base := filepath.Join(folder, fmt.Sprint(i))
		write(t, base+".txt", plainArticle(paras))
		write(t, base+".html", pageArticle(paras))
		write(t, base+".eml", mailArticle(t, paras))
		pages, want = append(pages, base+".html"), append(want, quotesFrom(t, base+".txt"))
		if n := strings.Count(want[i], "\n"); n < 4 {
			t.Fatalf("article %d gives %d passages only:\n%s", i, n, want[i])
		}
	}
	same := func(t *testing.T, at func(i int) string) {
		t.Helper()
		for i := range want {
			if _, err := os.Stat(at(i)); err != nil {
				t.Skipf("no file was made, and no error given: %v", err)
			}
			if got := quotesFrom(t, at(i)); got != want[i] {
				t.Errorf("%s gives\n%s\nwant\n%s", at(i), got, want[i])
			}
		}
	}
	for _, ending := range []string{".html", ".eml"} {
		same(t, func(i int) string { return filepath.Join(folder, fmt.Sprint(i)+ending) })
	}
	for i, paras := range articlesToMake() {
		k := newDesk(t)
		pasted(t, k, plainArticle(paras), dossier.SourceEdit{})
		if got := quotesOf(t, k); got != want[i] {
			t.Errorf("pasted, it gives\n%s\nwant\n%s", got, want[i])
		}
	}
	for _, ending := range []string{"docx", "odt", "rtf", "pdf"} {
		t.Run("LibreOffice "+ending, func(t *testing.T) {
			args := []string{"-env:UserInstallation=file://" + filepath.ToSlash(folder) + "/office", "--headless", "--infilter=HTML (StarWriter)", "--convert-to", ending, "--outdir", filepath.Join(folder, "made")}
			run(t, "soffice", append(args, pages...)...)
			same(t, func(i int) string { return filepath.Join(folder, "made", fmt.Sprint(i)+"."+ending) })
		})
	}
	t.Run("Chromium pdf", func(t *testing.T) {
		for i, page := range pages {
			run(t, "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--user-data-dir="+filepath.Join(folder, "browser"), "--no-pdf-header-footer",
				"--print-to-pdf="+filepath.Join(folder, fmt.Sprintf("chromium%d.pdf", i)), "file://"+filepath.ToSlash(page))
		}
		same(t, func(i int) string { return filepath.Join(folder, fmt.Sprintf("chromium%d.pdf", i)) })
	})
}
