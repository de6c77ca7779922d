package refi_test

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"unicode/utf16"

	"standpoint/app/codebook"
	"standpoint/app/dossier"
	"standpoint/app/refi"
)

// id is the nth GUID of a test's project, as some programs write it.
func id(n int) string { return fmt.Sprintf("{0f3a6c1e-0000-4000-8000-%012d}", n) }

const (
	ours  = 1 // roots
	north = 10
	south = 11
	port  = 20
	guard = 21
	minus = 30
)

// codesOfOthers is a code book with a party in a folder, what is below a
// party, and a root that has no meaning here.
var codesOfOthers = `<CodeBook><Codes>
 <Code guid="` + id(1) + `" name="parties" isCodable="false">
  <Code guid="` + id(10) + `" name="North" isCodable="true" color="red"><Code guid="` + id(40) + `" name="Its envoy" isCodable="true"/></Code>
  <Code guid="` + id(4) + `" name="Far ones" isCodable="false"><Code guid="` + id(11) + `" name="South" isCodable="true"/></Code>
 </Code>
 <Code guid="` + id(2) + `" name="Issues" isCodable="false">
  <Code guid="` + id(20) + `" name="Port" isCodable="true"/><Code guid="` + id(21) + `" name="Guard" isCodable="true"/>
 </Code>
 <Code guid="` + id(3) + `" name="Stance" isCodable="false"><Code guid="` + id(30) + `" name="-2" isCodable="true"/></Code>
 <Code guid="` + id(50) + `" name="Tone" isCodable="true"/>
</Codes></CodeBook>`

// selected is a selection of codes.
func selected(n int, name string, start, end int, codes ...int) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<PlainTextSelection guid="%s" name="%s" startPosition="%d" endPosition="%d">`, id(n), name, start, end)
	for i, c := range codes {
		fmt.Fprintf(&b, `<Coding guid="%s"><CodeRef targetGUID="%s"/></Coding>`, id(10_000+100*n+i), id(c))
	}
	return b.String() + `</PlainTextSelection>`
}

func article(selections ...string) string {
	return codesOfOthers + `<Sources><TextSource guid="` + id(500) + `" name="Article" plainTextPath="internal://a.txt">` + strings.Join(selections, "") + `</TextSource></Sources>`
}

const port9 = "The port is ours, said North. The guard is theirs."

func TestSelectionsOfOthersBecomePassages(t *testing.T) {
	for name, c := range map[string]struct {
		selections []string
		want       []string // party issue stance words
		notes      []string
	}{
		"party, issue, stance":    {[]string{selected(100, "The port is ours", 0, 16, north, port, minus)}, []string{"1 1 -2 The port is ours"}, nil},
		"no stance":               {[]string{selected(100, "The port is ours", 0, 16, north, port)}, []string{"1 1 0 The port is ours"}, []string{"one clear stance, taken as 0"}},
		"a selection for each":    {[]string{selected(100, "The port", 0, 8, north), selected(101, "The port", 0, 8, port), selected(102, "The port", 0, 8, minus)}, []string{"1 1 -2 The port"}, nil},
		"no issue":                {[]string{selected(100, "The port", 0, 8, north)}, nil, []string{"without a party and an issue"}},
		"below a party":           {[]string{selected(100, "The port", 0, 8, 40, port)}, nil, []string{"without a party and an issue"}},
		"two parties":             {[]string{selected(100, "The port", 0, 8, north, south, port, minus)}, []string{"1 1 -2 The port", "2 1 -2 The port"}, nil},
		"two of both":             {[]string{selected(100, "The port", 0, 8, north, south, port, guard)}, nil, []string{"which go together"}},
		"ends before it begins":   {[]string{selected(100, "The port", 8, 0, north, port)}, nil, []string{"end before they begin"}},
		"empty":                   {[]string{selected(100, "", 8, 8, north, port)}, nil, []string{"not in the text"}},
		"beyond the text":         {[]string{selected(100, "theirs.", 43, 900, north, port, minus)}, []string{"1 1 -2 theirs."}, []string{"cut off there"}},
		"all beyond":              {[]string{selected(100, "x", 800, 900, north, port, minus)}, nil, []string{"not in the text"}},
		"before the text":         {[]string{selected(100, "x", -5, 9, north, port, minus)}, nil, []string{"not in the text"}},
		"dangling":                {[]string{selected(100, "The port", 0, 8, north, port, minus, 999)}, []string{"1 1 -2 The port"}, []string{"not in the code book"}},
		"twice":                   {[]string{selected(100, "The port", 0, 8, north, port, minus), selected(100, "The port", 0, 8, north, port, minus)}, []string{"1 1 -2 The port"}, []string{"twice, taken once"}},
		"same words twice":        {[]string{selected(100, "The port", 0, 8, north, port, minus), selected(101, "The port", 0, 8, north, port, minus)}, []string{"1 1 -2 The port"}, []string{"taken once"}},
		"other words stand there": {[]string{selected(100, "The guard", 0, 8, north, port, minus)}, []string{"1 1 -2 The port"}, []string{"could not be verified"}},
		"cut words":               {[]string{selected(100, "The po…", 0, 16, north, port, minus)}, []string{"1 1 -2 The port is ours"}, nil},
	} {
		w, notes := read(t, projectWith(t, article(c.selections...), map[string]string{"a.txt": port9}))
		var got []string
		for _, p := range restored(t, w).Passages {
			got = append(got, fmt.Sprintf("%d %d %d %s", p.Party, p.Issue, p.Stance, p.Quote))
		}
		if !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: passages %q, want %q; notes %q", name, got, c.want, notes)
		}
		const always = 2 // codes without a place, issues without poles
		if len(notes) != always+len(c.notes) {
			t.Errorf("%s: notes %q, want %q besides", name, notes, c.notes)
		}
		for _, want := range c.notes {
			if !strings.Contains(strings.Join(notes, "\n"), want) {
				t.Errorf("%s: notes %q, want %q", name, notes, want)
			}
		}
	}
}

func TestCodesAreNotGuessed(t *testing.T) {
	w, notes := read(t, projectWith(t, article(), map[string]string{"a.txt": port9}))
	if book := w.Codebook; len(book.Parties) != 2 || book.Parties[1].Name != "South" || len(book.Issues) != 2 || book.Parties[0].Colour != "" {
		t.Errorf("codebook %+v", book)
	}
	if len(notes) == 0 || !strings.Contains(notes[0], "neither a party (under “Parties”) nor an issue (under “Issues”), not taken (2): Its envoy; Tone") {
		t.Errorf("notes %q", notes)
	}
}

// TestPositionsAsOtherProgramsCount: the words of a selection say how its
// program counts.
func TestPositionsAsOtherProgramsCount(t *testing.T) {
	const text = "\uFEFFOne 🕊 dove.\r\nTwo 🇺🇦 flags.\r\nThe port is ours.\r\n"
	const words = "The port is ours"
	before := text[:strings.Index(text, words)]
	bare := strings.TrimPrefix(before, "\uFEFF")
	unix := func(s string) string { return strings.ReplaceAll(s, "\r\n", "\n") }
	for name, start := range map[string]int{
		"as it is":             len([]rune(before)),
		"a break is one":       len([]rune(unix(before))),
		"no mark":              len([]rune(bare)),
		"neither":              len([]rune(unix(bare))),
		"UTF-16":               len(utf16.Encode([]rune(before))),
		"UTF-16, neither":      len(utf16.Encode([]rune(unix(bare)))),
		"UTF-16, break is one": len(utf16.Encode([]rune(unix(before)))),
	} {
		data := projectWith(t, article(selected(100, words, start, start+len(words), north, port, minus)), map[string]string{"a.txt": text})
		w, notes := read(t, data)
		if len(w.Passages) != 1 || w.Passages[0].Quote != words || strings.Contains(strings.Join(notes, "\n"), "verified") {
			t.Errorf("%s: %+v; notes %q", name, w.Passages, notes)
		}
		if got := w.Sources[0].Text; got != unix(strings.TrimPrefix(text, "\uFEFF")) {
			t.Errorf("%s: text %q", name, got)
		}
	}
}

func TestTextsInUTF16AreRead(t *testing.T) {
	units := utf16.Encode([]rune("\uFEFF" + port9))
	var data bytes.Buffer
	for _, u := range units {
		data.Write([]byte{byte(u), byte(u >> 8)})
	}
	w, notes := read(t, projectWith(t, article(selected(100, "The port is ours", 0, 16, north, port, minus)), map[string]string{"a.txt": data.String()}))
	if len(w.Passages) != 1 || w.Sources[0].Text != port9 || w.Passages[0].Quote != "The port is ours" {
		t.Errorf("%+v; notes %q", w.Passages, notes)
	}
}

// TestOtherMediaAreNamed: nothing is left out in silence.
func TestOtherMediaAreNamed(t *testing.T) {
	const inside = `<Sources>
	 <PictureSource guid="` + "0F3A6C1E-0000-4000-8000-000000000601" + `" name="Map" path="internal://m.png"/>
	 <AudioSource guid="0F3A6C1E-0000-4000-8000-000000000602" name="Speech"/>
	 <PDFSource guid="0F3A6C1E-0000-4000-8000-000000000603" name="Treaty" path="internal://t.pdf"/>
	 <PDFSource guid="0F3A6C1E-0000-4000-8000-000000000604" name="Paper"><PDFSelection guid="0F3A6C1E-0000-4000-8000-000000000606" page="1" firstX="1" firstY="1" secondX="2" secondY="2"/><Representation guid="0F3A6C1E-0000-4000-8000-000000000605" plainTextPath="internal://p.txt"/></PDFSource>
	 <TextSource guid="0F3A6C1E-0000-4000-8000-000000000607" name="Rich" richTextPath="internal://r.docx"/>
	 <TextSource guid="0F3A6C1E-0000-4000-8000-000000000608" name="Inside"><PlainTextContent>Words.</PlainTextContent></TextSource>
	 <TextSource guid="0F3A6C1E-0000-4000-8000-000000000609" name="Blank"><PlainTextContent> </PlainTextContent></TextSource>
	 <TextSource guid="0F3A6C1E-0000-4000-8000-000000000610" name="Latin" plainTextPath="internal://l.txt"/>
	</Sources>
	<Notes><Note guid="0F3A6C1E-0000-4000-8000-000000000611" name="Memo"><PlainTextContent>m</PlainTextContent></Note></Notes>`
	w, notes := read(t, projectWith(t, inside, map[string]string{"p.txt": "Text of the PDF.", "l.txt": "caf\xe9"}))
	if len(w.Sources) != 2 || w.Sources[0].Text != "Words." && w.Sources[1].Text != "Words." {
		t.Errorf("sources %+v", w.Sources)
	}
	all := strings.Join(notes, "\n")
	for _, name := range []string{"Map; Speech", "Treaty", "Paper", "Rich", "Blank", "Latin", "Memo"} {
		if !strings.Contains(all, ": "+name) {
			t.Errorf("%s is not named in\n%s", name, all)
		}
	}
}

func TestCodebookComesBack(t *testing.T) {
	all := map[string]codebook.Codebook{"worked": book(), "empty": {}}
	for _, name := range codebook.Templates() {
		cb, err := codebook.Template(name)
		must(t, err)
		all[name] = cb
	}
	for name, cb := range all {
		var first bytes.Buffer
		must(t, refi.WriteCodebook(&first, cb, maker))
		got, notes, err := refi.ReadCodebook(bytes.NewReader(first.Bytes()))
		must(t, err)
		if len(notes) > 0 || !reflect.DeepEqual(got, cb) {
			t.Errorf("%s: came back as\n%.2000v\nwant\n%.2000v\nnotes %q", name, got, cb, notes)
		}
	}
}

func TestNamesThatAreThereTwiceStayApart(t *testing.T) {
	const inside = `<CodeBook><Codes><Code guid="0F3A6C1E-0000-4000-8000-000000000001" name="Parties" isCodable="false">
	 <Code guid="0F3A6C1E-0000-4000-8000-000000000002" name="North" isCodable="true"/>
	 <Code guid="0F3A6C1E-0000-4000-8000-000000000003" name="north " isCodable="true"/>
	 <Code guid="0F3A6C1E-0000-4000-8000-000000000002" name="North" isCodable="true"/>
	 <Code guid="0F3A6C1E-0000-4000-8000-000000000004" name="" isCodable="true"/></Code></Codes></CodeBook>`
	w, notes := read(t, projectWith(t, inside, nil))
	var names []string
	for _, p := range restored(t, w).Codebook.Parties {
		names = append(names, p.Name)
	}
	if strings.Join(names, ", ") != "North, north (2), (no name)" || len(notes) != 2 {
		t.Errorf("parties %q, notes %q", names, notes)
	}
}

func addSeeds(f *testing.F) {
	f.Add(article(selected(100, "The port is ours", 0, 16, north, port, minus)), port9)
	f.Add(article(selected(100, "", -1, 99, north, port), selected(101, "x…", 3, 5, north), selected(102, "", 3, 5, guard)), "\uFEFFOne 🕊\r\ntwo\r")
	f.Add(`<Cases><Case name="c"><CodeRef targetGUID="x"/></Case></Cases>`, "\xFF\xFEa\x00")
}

// FuzzRead changes the document and a text of a project: whatever is read fits
// together.
func FuzzRead(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, inside, text string) {
		data := projectWith(t, inside, map[string]string{"a.txt": text})
		w, _, err := refi.Read(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			return
		}
		fits(t, w)
		var out bytes.Buffer
		must(t, refi.Write(&out, w, maker))
		again, _ := read(t, out.Bytes())
		if len(again.Sources) != len(w.Sources) || len(again.Passages) != len(w.Passages) {
			t.Errorf("%d sources and %d passages came back as %d and %d", len(w.Sources), len(w.Passages), len(again.Sources), len(again.Passages))
		}
	})
}

// fits is what a dossier asks of what is put into it.
func fits(t *testing.T, w dossier.Whole) {
	t.Helper()
	texts := map[dossier.ID]string{}
	for _, s := range w.Sources {
		if texts[s.ID] = s.Text; strings.TrimSpace(s.Text) == "" || s.Published.Check() != nil {
			t.Errorf("source %+v", s)
		}
	}
	names := map[string]bool{}
	for _, p := range w.Codebook.Parties {
		if names[p.Name] || p.Name == "" {
			t.Errorf("a second party %q", p.Name)
		}
		names[p.Name] = true
	}
	for _, p := range w.Passages {
		if text := texts[p.Source]; p.Start < 0 || p.End <= p.Start || p.End > len(text) || text[p.Start:p.End] != p.Quote || p.Stance < -2 || p.Stance > 2 {
			t.Errorf("passage %+v", p)
		}
		if p.Party < 1 || int(p.Party) > len(w.Codebook.Parties) || p.Issue < 1 || int(p.Issue) > len(w.Codebook.Issues) || p.ClaimedBy == p.Party {
			t.Errorf("passage %+v", p)
		}
	}
}

// FuzzReadFile changes the bytes of the file.
func FuzzReadFile(f *testing.F) {
	f.Add(written(f, worked(f)))
	f.Add(projectWith(f, article(selected(100, "The port is ours", 0, 16, north, port, minus)), map[string]string{"a.txt": port9}))
	f.Fuzz(func(t *testing.T, data []byte) {
		if w, _, err := refi.Read(bytes.NewReader(data), int64(len(data))); err == nil {
			fits(t, w)
		}
	})
}

// FuzzReadCodebook changes a codebook.
func FuzzReadCodebook(f *testing.F) {
	var out bytes.Buffer
	must(f, refi.WriteCodebook(&out, book(), maker))
	f.Add(out.String())
	f.Add(`<CodeBook>` + codesOfOthers + `</CodeBook>`)
	f.Fuzz(func(t *testing.T, data string) {
		cb, _, err := refi.ReadCodebook(strings.NewReader(data))
		if err != nil {
			return
		}
		var first, second bytes.Buffer
		must(t, refi.WriteCodebook(&first, cb, maker))
		again, _, err := refi.ReadCodebook(bytes.NewReader(first.Bytes()))
		must(t, err)
		must(t, refi.WriteCodebook(&second, again, maker))
		if first.String() != second.String() {
			t.Errorf("wrote\n%s\nand then\n%s", &first, &second)
		}
	})
}
