package reading

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"standpoint/app/codebook"
)

// retoldFiles reads the retold news, each negotiation as a gold file of its
// own. testdata/retold/README.md tells what the files hold.
func retoldFiles(t *testing.T) []goldFile {
	t.Helper()
	paths, err := filepath.Glob("testdata/retold/*/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	var out []goldFile
	for _, path := range paths {
		for i, negotiation := range strings.Split(strings.TrimSpace(readText(t, path)), "\n=====\n") {
			out = append(out, retold(t, fmt.Sprintf("%s#%d", filepath.ToSlash(path), i+1), negotiation))
		}
	}
	return out
}

// retold takes a negotiation apart: its codebook, then its articles.
func retold(t *testing.T, name, text string) goldFile {
	t.Helper()
	parts := strings.Split(text, "\n-----\n")
	g := goldFile{name: name, texts: map[string]string{}}
	if parts[0] != `template = "`+templateOfTalks+`"` {
		cb, err := codebook.Parse(name, []byte(parts[0]))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		g.book = &cb
	}
	for i, part := range parts[1:] {
		g.addRetold(t, fmt.Sprintf("article %d", i+1), part)
	}
	return g
}

// addRetold adds an article: a line for each sentence, which its codings
// follow after a tab, and an empty one between paragraphs.
func (g *goldFile) addRetold(t *testing.T, article, part string) {
	t.Helper()
	var text strings.Builder
	for _, line := range strings.Split(part, "\n") {
		sentence, codings, _ := strings.Cut(line, "\t")
		switch before := text.String(); {
		case sentence == "":
			text.WriteString("\n\n")
			continue
		case before == "" || strings.HasSuffix(before, "\n"):
		case strings.ContainsAny(before[max(0, len(before)-4):], ".?!"):
			text.WriteString(" ")
		default:
			text.WriteString("\n\n") // after a headline
		}
		c := coding{article: article, start: text.Len(), end: text.Len() + len(sentence)}
		text.WriteString(sentence)
		for _, marked := range strings.Split(codings, ";") {
			if marked = strings.TrimSpace(marked); marked != "-" {
				g.codings = append(g.codings, retoldCoding(t, c, marked))
			}
		}
	}
	g.texts[article] = text.String()
}

// retoldCoding reads "party|issue|side", with a question mark after the side
// where it is borderline.
func retoldCoding(t *testing.T, c coding, marked string) coding {
	t.Helper()
	cells := strings.Split(marked, "|")
	if len(cells) != 3 {
		t.Fatalf("no coding: %q", marked)
	}
	side, borderline := strings.CutSuffix(cells[2], "?")
	c.party, c.issue = cells[0], cells[1]
	stance, ok := map[string]int{"+": 2, "-": -2, "0": 0}[side]
	if !ok {
		t.Fatalf("no side: %q", marked)
	}
	c.stance = stance
	if borderline {
		c.sure = "0"
	}
	return c
}
