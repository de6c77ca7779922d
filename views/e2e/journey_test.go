package e2e

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

const (
	width, height = 1280, 780 // as large as the window opens
	cell          = "cell:United States/Guarantees"
)

// articles copies the sample's articles to where a user might keep them.
func articles(t *testing.T) []string {
	t.Helper()
	found, err := filepath.Glob("../../assets/sample/*.txt")
	if err != nil || len(found) != 2 {
		t.Fatalf("the sample's articles: %v, %v", found, err)
	}
	folder := filepath.Join(t.TempDir(), "Статьи & more №1")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	var copies []string
	for _, f := range found {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		to := filepath.Join(folder, filepath.Base(f))
		if err := os.WriteFile(to, text, 0o600); err != nil {
			t.Fatal(err)
		}
		copies = append(copies, to)
	}
	return copies
}

// TestFirstStartShowsTheSampleAndThreeWaysOn is what a new user sees.
func TestFirstStartShowsTheSampleAndThreeWaysOn(t *testing.T) {
	s := newScreen(t, width, height)
	p := start(t, s, newHome(t))
	now := p.now()
	if filepath.Base(now.File) != "Sample.standpoint" || now.View != "matrix" {
		t.Errorf("it shows %s of %s", now.View, now.File)
	}
	for _, place := range []string{"button:Import articles …", "button:Open a dossier …", "button:New from a template …", cell} {
		if _, ok := now.Places[place]; !ok {
			t.Errorf("%s is not there", place)
		}
	}
	if text := now.Places[cell].Text; !strings.Contains(text, "changed sides") || !strings.Contains(text, "suggested") {
		t.Errorf("the cell says %q", text)
	}
	picture(t, s, "matrix.png")
	p.close()
}

// TestFromArticlesToDecisionsAndDocuments is the main job: drop two articles,
// see the cells, open one, go to the passage, accept it, correct a stance, take
// both back, close, open again, export.
func TestFromArticlesToDecisionsAndDocuments(t *testing.T) {
	s, h := newScreen(t, width, height), newHome(t)
	p := start(t, s, h)
	p.drop(articles(t)...)
	now := p.wait("the dropped articles are in a dossier of their own", func(now shown) bool {
		return filepath.Base(now.File) == "Dossier.standpoint" && now.Undo == "Import 2 articles" && now.Saved &&
			strings.HasPrefix(now.Status[0], "2 sources")
	})
	dossier := now.File

	p.click(cell)
	now = p.wait("the cell is chosen", func(now shown) bool {
		card := now.Places[fmt.Sprintf("card:%d", now.Passage)]
		return "cell:"+now.Cell == cell && strings.Contains(card.Text, "guarantees")
	})
	passage := now.Passage
	p.click(fmt.Sprintf("article:%d", passage))
	p.wait("the article is open at the passage", func(now shown) bool {
		_, marked := now.Places[fmt.Sprintf("mark:%d", passage)]
		return now.View == "article" && now.Passage == passage && marked
	})
	picture(t, s, "article.png")

	p.click(fmt.Sprintf("accept:%d", passage))
	p.wait("the passage is accepted", func(now shown) bool { return strings.HasPrefix(now.Undo, "Accept") && now.Saved })
	other := otherCard(t, p, passage)
	p.click(fmt.Sprintf("stance3:%d", other))
	corrected := p.wait("the stance is set", func(now shown) bool { return now.Saved && now.Undo != "" && !strings.HasPrefix(now.Undo, "Accept") })
	p.press("ctrl+z")
	p.wait("the stance is taken back", func(now shown) bool { return strings.HasPrefix(now.Undo, "Accept") && now.Redo == corrected.Undo })
	p.press("ctrl+z")
	p.wait("the decision is taken back", func(now shown) bool {
		return strings.HasPrefix(now.Undo, "Import") && strings.HasPrefix(now.Redo, "Accept")
	})
	p.press("ctrl+shift+z")
	before := p.wait("the decision is done again", func(now shown) bool {
		return strings.HasPrefix(now.Undo, "Accept") && strings.Contains(now.Status[1], "1 reviewed") && now.Saved
	})
	p.close()

	p = start(t, s, h)
	after := p.now()
	if after.File != dossier {
		t.Errorf("the second start shows %s, not the dossier shown last, %s", after.File, dossier)
	}
	if after.Undo != before.Undo || after.Redo != before.Redo || after.Status[1] != before.Status[1] {
		t.Errorf("closed with undo %q, redo %q, %q; opened with undo %q, redo %q, %q",
			before.Undo, before.Redo, before.Status[1], after.Undo, after.Redo, after.Status[1])
	}
	workbook, brief := exportBoth(t, p)
	p.close()

	readWorkbook(t, workbook)
	readBrief(t, brief)
	printPageOne(t, brief)
	if got := strings.Count(run(t, "passages", dossier), "\taccepted\t"); got != 1 {
		t.Errorf("%d passages are accepted in the file, want 1", got)
	}
}

// otherCard is a passage of the chosen cell that is not the given one.
func otherCard(t *testing.T, p *program, passage int64) int64 {
	t.Helper()
	found := int64(0)
	p.wait("another passage is in the cell", func(now shown) bool {
		for name := range now.Places {
			var id int64
			if _, err := fmt.Sscanf(name, "stance3:%d", &id); err == nil && id != passage {
				found = id
			}
		}
		if found == 0 {
			p.press("Down")
		}
		return found != 0
	})
	return found
}

// exportBoth exports through the form and returns the files.
func exportBoth(t *testing.T, p *program) (workbook, brief string) {
	t.Helper()
	folder := t.TempDir()
	for _, want := range []struct{ file, button string }{
		{"Talks.xlsx", "button:format:.xlsx"},
		{"Talks.pdf", "button:format:.pdf"},
	} {
		path := filepath.Join(folder, want.file)
		p.press("ctrl+e")
		p.wait("the export dialog is open", func(now shown) bool { return now.Dialog == "Export the matrix" && now.Focus == "text" })
		p.press("ctrl+a")
		p.write(path)
		p.click(want.button)
		p.click("button:Export")
		p.wait(want.file+" is written", func(now shown) bool { return strings.Contains(now.Banner, path) && now.Dialog == "" })
	}
	return filepath.Join(folder, "Talks.xlsx"), filepath.Join(folder, "Talks.pdf")
}

func readWorkbook(t *testing.T, path string) {
	t.Helper()
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, sheet := range []string{"Matrix", "Positions", "Evidence", "Sources", "Codebook"} {
		rows, err := f.GetRows(sheet)
		if err != nil || len(rows) < 3 {
			t.Errorf("sheet %s: %d rows, %v", sheet, len(rows), err)
		}
	}
}

func readBrief(t *testing.T, path string) {
	t.Helper()
	text, err := exec.Command("pdftotext", "-layout", path, "-").Output()
	if err != nil {
		t.Fatalf("read the brief: %v", err)
	}
	for _, want := range []string{"Guarantees", "a lot of help", "1 of "} {
		if !strings.Contains(string(text), want) {
			t.Errorf("the brief does not say %q", want)
		}
	}
}

// printPageOne makes a picture of the brief's first page for the documents.
func printPageOne(t *testing.T, path string) {
	t.Helper()
	if !*update {
		return
	}
	out, err := exec.Command("pdftoppm", "-r", "80", "-f", "1", "-l", "1", "-png", "-singlefile", path, "../../docs/pictures/brief").CombinedOutput()
	if err != nil {
		t.Fatalf("print the brief: %v\n%s", err, out)
	}
}

// TestKeyboardAloneReachesTheArticle goes from cell to passage and decides
// without the mouse.
func TestKeyboardAloneReachesTheArticle(t *testing.T) {
	s := newScreen(t, width, height)
	p := start(t, s, newHome(t))
	s.do(t, "mousemove", "640", "400") // no window manager: keys go to the window under the pointer
	first := p.wait("the matrix has the keys", func(now shown) bool { return now.Focus == "matrix" && now.Cell != "" })
	p.press("Right", "Right")
	p.wait("the keys moved the choice", func(now shown) bool { return "cell:"+now.Cell == cell && now.Cell != first.Cell })
	p.press("Return")
	p.wait("Enter opened the cell or its article", func(now shown) bool { return now.Focus != "matrix" && now.Passage != 0 })
	p.press("a")
	p.wait("A accepted", func(now shown) bool { return strings.HasPrefix(now.Undo, "Accept") && now.Saved })
	p.press("ctrl+z")
	p.wait("Ctrl+Z took it back", func(now shown) bool { return strings.HasPrefix(now.Redo, "Accept") && now.Saved })
	p.close()
}

// TestArticlesOnTheCommandLineMakeADossier and what cannot be read is listed.
func TestArticlesOnTheCommandLineMakeADossier(t *testing.T) {
	s := newScreen(t, width, height)
	broken := filepath.Join(t.TempDir(), "photo.txt")
	if err := os.WriteFile(broken, []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), 0o600); err != nil {
		t.Fatal(err)
	}
	p := start(t, s, newHome(t), append(articles(t), broken)...)
	p.wait("the list says what became of the files", func(now shown) bool { return now.Dialog == "What was imported" })
	picture(t, s, "imported.png")
	p.press("Escape")
	p.wait("the dialog is closed, and two sources are counted", func(now shown) bool {
		return now.Dialog == "" && strings.HasPrefix(now.Status[0], "2 sources")
	})
	p.close()
}

// TestSecondInstanceIsToldAndTheFileIsUntouched keeps two programs from writing
// one dossier.
func TestSecondInstanceIsToldAndTheFileIsUntouched(t *testing.T) {
	s, h := newScreen(t, width, height), newHome(t)
	p := start(t, s, h)
	second := exec.Command(binary, "build", "-o", p.now().File, articles(t)[0])
	out, err := second.CombinedOutput()
	if err == nil || !strings.Contains(string(out), "Sample.standpoint") {
		t.Errorf("a second program wrote into the open dossier: %v, %s", err, out)
	}
	p.close()
}

// TestWindowOnADossierThatIsOpenElsewhereSaysSo: the second window shows why,
// and nothing is written.
func TestWindowOnADossierThatIsOpenElsewhereSaysSo(t *testing.T) {
	s, h := newScreen(t, width, height), newHome(t)
	own := filepath.Join(t.TempDir(), "Talks.standpoint")
	run(t, append([]string{"build", "-o", own}, articles(t)...)...)
	first := start(t, s, h, own)
	second := start(t, newScreen(t, width, height), newHome(t), own)
	now := second.wait("the trouble is told", func(now shown) bool { return now.Dialog == "The dossier was not opened" })
	if filepath.Base(now.File) != "Sample.standpoint" {
		t.Errorf("the second window shows %s", now.File)
	}
	second.close()
	first.close()
}

// TestSecondStartHandsItsFilesToTheFirst: one person has one window. While a
// dialog is open the files wait.
func TestSecondStartHandsItsFilesToTheFirst(t *testing.T) {
	s, h := newScreen(t, width, height), newHome(t)
	own := filepath.Join(t.TempDir(), "Talks.standpoint")
	run(t, append([]string{"build", "-o", own}, articles(t)...)...)
	p := start(t, s, h)
	p.press("F1")
	p.wait("the help is open", func(now shown) bool { return now.Dialog != "" })
	second := exec.Command(binary, own)
	second.Env = p.cmd.Env
	if out, err := second.CombinedOutput(); err != nil || len(out) != 0 {
		t.Fatalf("the second start: %v, %s", err, out)
	}
	p.wait("it waits for the dialog", func(now shown) bool { return now.Dialog != "" && strings.Contains(now.Status[3], "wait") })
	p.press("Escape")
	p.wait("the first window shows the file", func(now shown) bool { return now.File == own && now.Dialog == "" })
	p.close()
}

// TestCommandsSayNothingOfTheLocale: scripts read standard error.
func TestCommandsSayNothingOfTheLocale(t *testing.T) {
	for _, locale := range []string{"C.UTF-8", "C", "de_DE.UTF-8", "nonsense"} {
		cmd := exec.Command(binary, "version")
		cmd.Env = append(os.Environ(), "LC_ALL="+locale, "DISPLAY=", "WAYLAND_DISPLAY=")
		out, err := cmd.CombinedOutput()
		if err != nil || strings.Count(string(out), "\n") != 1 {
			t.Errorf("under %s: %v, %q", locale, err, out)
		}
	}
}

// picture takes a picture: for the documents where they are to be renewed, once
// the screen has come to rest; otherwise only to see that it can be taken.
func picture(t *testing.T, s screen, name string) {
	t.Helper()
	if !*update {
		s.look(t)
		return
	}
	s.picture(t, filepath.Join("../../docs/pictures", name))
}
