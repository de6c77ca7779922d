package pdf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// build makes a PDF of a content stream for each page.
func build(trailer string, contents ...string) []byte {
	var b bytes.Buffer
	var at []int
	add := func(s string) {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(at), s)
	}
	b.WriteString("%PDF-1.4\n")
	kids := ""
	for i := range contents {
		kids += fmt.Sprintf("%d 0 R ", 4+2*i)
	}
	add("<< /Type /Catalog /Pages 2 0 R >>")
	add(fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", kids, len(contents)))
	add("<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding /FirstChar 0 /LastChar 255 /Widths [" + strings.Repeat("600 ", 256) + "] >>")
	for i, c := range contents {
		add(fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>", 5+2*i))
		add(fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(c), c))
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, a := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", a)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, trailer, start)
	return b.Bytes()
}

// column sets lines one below another.
func column(x, y float64, lines ...string) string {
	s := fmt.Sprintf("BT /F1 10 Tf 12 TL 1 0 0 1 %g %g Tm ", x, y)
	for _, l := range lines {
		s += "(" + l + ") Tj T* "
	}
	return s + "ET\n"
}

func TestLinesBecomeParagraphs(t *testing.T) {
	for _, c := range []struct{ name, page, want string }{
		{
			"room between paragraphs", column(72, 700, "The first line of the first paragraph", "goes on here.") + column(72, 664, "The second paragraph."),
			"The first line of the first paragraph goes on here.\n\nThe second paragraph.",
		},
		{
			"a short line ends one", column(72, 700, "The first line of the first paragraph", "goes on.", "The second paragraph begins right below", "and ends."),
			"The first line of the first paragraph goes on.\n\nThe second paragraph begins right below and ends.",
		},
		{
			"a word parted at the end of the line", column(72, 700, "The ministers spoke of the cease-", "fire for a very long time indeed, and", "nothing came of it."),
			"The ministers spoke of the ceasefire for a very long time indeed, and nothing came of it.",
		},
		{
			"two columns", column(72, 700, "Left one left one left one", "left two and left two and") + column(320, 700, "right one right one right", "right two."),
			"Left one left one left one left two and left two and right one right one right right two.",
		},
		{
			"words set one by one", "BT /F1 10 Tf 72 700 Td (Crimea) Tj 42 0 Td (is) Tj 18 0 Td (ours.) Tj ET",
			"Crimea is ours.",
		},
		{
			"words parted by room only", "BT /F1 10 Tf 72 700 Td [(Cri) 20 (mea) -600 (is) -600 (ours.)] TJ ET",
			"Crimea is ours.",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := Read(t.Context(), build("", c.page))
			if err != nil || d.Text != c.want {
				t.Errorf("got %q, %v\nwant %q", d.Text, err, c.want)
			}
		})
	}
}

func TestHeadersAndPageNumbersAreLeftOut(t *testing.T) {
	var pages []string
	for i, text := range []string{"One page of an article that goes", "on over the next page and the", "third, where it ends."} {
		pages = append(pages, column(72, 760, fmt.Sprintf("The Harbour Post, page %d", i+1))+column(72, 700, text, "and that is all of it.")+column(300, 40, fmt.Sprint(i+1)))
	}
	d, err := Read(t.Context(), build("", pages...))
	if err != nil || strings.Contains(d.Text, "Harbour Post") || strings.ContainsAny(d.Text, "123") || d.Pages != 3 {
		t.Errorf("%v, %d pages: %q", err, d.Pages, d.Text)
	}
}

func TestWhatIsNotReadIsSaid(t *testing.T) {
	good := build("", column(72, 700, "Some text."))
	for _, c := range []struct {
		name string
		data []byte
		want error
	}{
		{"scan", build("", "q 600 0 0 800 0 0 cm /Im1 Do Q"), ErrScan},
		{"password", build("/ID [<00> <00>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <"+strings.Repeat("41", 32)+"> /U <"+strings.Repeat("42", 32)+"> >>", column(72, 700, "Secret.")), ErrLocked},
		{"other lock", build("/ID [<00> <00>] /Encrypt << /Filter /Other >>", column(72, 700, "Secret.")), ErrLocked},
		{"a string that never ends", build("", "BT /F1 10 Tf <41424"), ErrDamaged},
		{"pages within themselves", bytes.Replace(good, []byte("/Kids [4 0 R ]"), []byte("/Kids [2 0 R ]"), 1), ErrDamaged},
		{"a page above itself", bytes.Replace(bytes.Replace(good, []byte("/Parent 2 0 R"), []byte("/Parent 4 0 R"), 1), []byte("/Resources"), []byte("/Rezources"), 1), ErrDamaged},
		{"cut off", good[:len(good)/2], ErrDamaged},
		{"no pages", build(""), ErrDamaged},
		{"its mark only", []byte("%PDF-1.7\n"), ErrDamaged},
		{"signs without letters", build("", column(72, 700, strings.Repeat(`\001\002\003\004a`, 20))), ErrRubbish},
	} {
		if d, err := Read(t.Context(), c.data); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, %q, want %v", c.name, err, d.Text, c.want)
		}
	}
}

// TestChildIsKilled shows that a reader that does not end costs nothing but the
// patience it is given.
func TestChildIsKilled(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := Read(ctx, build("", column(72, 700, "Some text."))); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// TestDamagedFilesBreakNothing changes bytes of good files, 500 of them.
func TestDamagedFilesBreakNothing(t *testing.T) {
	seeds := [][]byte{build("", column(72, 700, "Some text.", "And more of it."))}
	for _, name := range []string{"article.pdf", "chromium.pdf"} {
		data, err := os.ReadFile("../testdata/same/" + name)
		if err != nil {
			t.Fatal(err)
		}
		seeds = append(seeds, data)
	}
	chance := rand.New(rand.NewPCG(7, 37))
	read, refused := 0, 0
	for i := range 500 {
		data := bytes.Clone(seeds[i%len(seeds)])
		for range 1 + chance.IntN(30) {
			data[chance.IntN(len(data))] = byte(chance.IntN(256))
		}
		if _, err := parse(data, Usual().Text); err == nil {
			read++
		} else {
			refused++
		}
	}
	t.Logf("%d read, %d refused", read, refused)
	if read == 0 || refused == 0 {
		t.Error("the changes are too small or too large to show anything")
	}
}

// FuzzParse changes the bytes of a PDF.
func FuzzParse(f *testing.F) {
	f.Add(build("", column(72, 700, "Some text.", "And more of it.")))
	f.Add(build("", "BT /F1 10 Tf <41424"))
	f.Fuzz(func(t *testing.T, data []byte) { soundly(t, data) })
}

// FuzzOperators changes what is drawn on the pages of a sound file, where a
// reader has more to get wrong.
func FuzzOperators(f *testing.F) {
	f.Add(column(72, 700, "Some text.", "And more of it."), "q Q Q")
	f.Add("BT /F1 10 Tf 72 700 Td [(Cri) 20 (mea)] TJ 1 0 0 1 3 3 cm (a) ' ET", "BT /F1 10 Tf 1 1 (b) \" T* ET")
	f.Add("BT /F1 10 Tf 3 Tc 4 Tw 50 Tz 12 TL 2 Ts 1 0 0 -1 9 9 Tm <4142> Tj 3 4 TD (x) Tj ET", "/F1 Do BI ID x EI << /A [ 1 2 ] >> BDC")
	f.Fuzz(func(t *testing.T, one, two string) { soundly(t, build("", one, two)) })
}

// soundly reads a PDF as the child does: text in proportion or a reason, the
// same twice.
func soundly(t *testing.T, data []byte) {
	t.Helper()
	d, err := parse(data, Usual().Text)
	again, errAgain := parse(data, Usual().Text)
	if !reflect.DeepEqual(d, again) || !errors.Is(errAgain, err) {
		t.Errorf("read twice, it differs: %v, %v", err, errAgain)
	}
	if err == nil && (strings.TrimSpace(d.Text) == "" || len(d.Text) > Usual().Text*3/2 || d.Pages > maxPages) {
		t.Errorf("%d pages, %d bytes of text: %.100q", d.Pages, len(d.Text), d.Text)
	}
	if err != nil && !slices.ContainsFunc([]error{ErrScan, ErrLocked, ErrDamaged, ErrRubbish, ErrHuge}, func(known error) bool { return errors.Is(err, known) }) {
		t.Errorf("an error of another kind: %v", err)
	}
}
