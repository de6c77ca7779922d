package refi_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"standpoint/app/refi"
)

func unpacked(t testing.TB, data []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	must(t, err)
	out := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		must(t, err)
		text, err := io.ReadAll(r)
		must(t, err)
		out[f.Name] = string(text)
	}
	return out
}

// repacked packs files again, with other texts for some; none leaves one out.
func repacked(t testing.TB, files, instead map[string]string) []byte {
	t.Helper()
	all := maps.Clone(files)
	maps.Copy(all, instead)
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		if all[name] == "" {
			continue
		}
		w, err := z.Create(name)
		must(t, err)
		_, err = io.WriteString(w, all[name])
		must(t, err)
	}
	must(t, z.Close())
	return out.Bytes()
}

// projectWith is a project of another program.
func projectWith(t testing.TB, inside string, texts map[string]string) []byte {
	t.Helper()
	files := map[string]string{"project.qde": `<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" name="Other" origin="Other 1">` + inside + `</Project>`}
	for name, text := range texts {
		files["sources/"+name] = text
	}
	return repacked(t, files, nil)
}

func TestHarmfulFilesAreRefused(t *testing.T) {
	good := unpacked(t, written(t, worked(t)))
	with := func(name, text string) []byte { return repacked(t, good, map[string]string{name: text}) }
	encrypted := with("project.qde", good["project.qde"])
	for at := 0; ; { // the flag stands in each file's own header and in the list of all
		n := bytes.Index(encrypted[at:], []byte("PK\x01\x02"))
		if n < 0 {
			break
		}
		encrypted[at+n+8] |= 1
		at += n + 4
	}
	var twice bytes.Buffer
	z := zip.NewWriter(&twice)
	for range 2 {
		w, err := z.Create("project.qde")
		must(t, err)
		_, err = io.WriteString(w, good["project.qde"])
		must(t, err)
	}
	must(t, z.Close())
	head := `<?xml version="1.0"?>`
	for name, c := range map[string]struct {
		data []byte
		says string
	}{
		"no zip":            {[]byte("PK and no more"), "export it again"},
		"up":                {with("../../etc/passwd", "x"), "leads out of it"},
		"up inside":         {with("sources/../../x", "x"), "leads out of it"},
		"absolute":          {with("/etc/passwd", "x"), "leads out of it"},
		"drive":             {with("C:/x", "x"), "leads out of it"},
		"backslash":         {with(`..\x`, "x"), "leads out of it"},
		"password":          {encrypted, "protected by a password"},
		"same name twice":   {twice.Bytes(), "two files with the name"},
		"no project":        {with("project.qde", ""), "no project.qde"},
		"several projects":  {repacked(t, good, map[string]string{"project.qde": "", "a.qde": "<a/>", "b.QDE": "<b/>"}), "several projects"},
		"bomb":              {with("project.qde", head+"<Project>"+strings.Repeat(" ", 64<<20)+"</Project>"), "more in it than can be read"},
		"deep":              {with("project.qde", head+strings.Repeat("<Project>", 100_000)), "nested more than"},
		"deep codes":        {with("project.qde", head+"<Project><CodeBook><Codes>"+strings.Repeat(`<Code guid="x">`, 100_000)), "nested more than"},
		"laughs":            {with("project.qde", head+`<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><Project name="&lol2;"/>`), "document type"},
		"outside entity":    {with("project.qde", head+`<!DOCTYPE p SYSTEM "file:///etc/passwd"><Project/>`), "document type"},
		"entity":            {with("project.qde", head+`<Project name="&lol;"/>`), "invalid character entity"},
		"half":              {with("project.qde", good["project.qde"][:len(good["project.qde"])/2]), "project.qde"},
		"another root":      {with("project.qde", "<html></html>"), "project.qde"},
		"another code page": {with("project.qde", `<?xml version="1.0" encoding="ebcdic"?><Project/>`), "encoding"},
	} {
		_, _, err := refi.Read(bytes.NewReader(c.data), int64(len(c.data)))
		if !errors.Is(err, refi.ErrNoProject) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v, want %q", name, err, c.says)
		}
	}
}

// TestTextsOutsideAreNotRead: a project may name files of the computer that it
// is read on.
func TestTextsOutsideAreNotRead(t *testing.T) {
	for _, path := range []string{"relative:///secret.txt", "absolute:///etc/passwd", "file:///etc/passwd", "/etc/passwd", "../project.qde", "internal://../project.qde", "internal://standpoint/../../x", `C:\x.txt`, "internal://none.txt", "internal://"} {
		w, notes := read(t, projectWith(t, `<Sources><TextSource guid="0F3A6C1E-0000-4000-8000-000000000001" name="S" plainTextPath="`+path+`"/></Sources>`, nil))
		if len(w.Sources) != 0 || len(notes) != 1 || !strings.Contains(notes[0], "not taken (1): S") {
			t.Errorf("%s: %d sources, notes %q", path, len(w.Sources), notes)
		}
	}
}

// TestBombAmongTheTextsCostsItsSourceOnly: what is too large is left out, and
// said.
func TestBombAmongTheTextsCostsItsSourceOnly(t *testing.T) {
	const inside = `<Sources><TextSource guid="0F3A6C1E-0000-4000-8000-000000000001" name="Bomb" plainTextPath="internal://b.txt"/>
		<TextSource guid="0F3A6C1E-0000-4000-8000-000000000002" name="Good" plainTextPath="internal://g.txt"/></Sources>`
	w, notes := read(t, projectWith(t, inside, map[string]string{"b.txt": strings.Repeat("a", 40<<20), "g.txt": "good"}))
	if len(w.Sources) != 1 || w.Sources[0].Text != "good" || len(notes) != 1 || !strings.Contains(notes[0], "too long for one article") {
		t.Errorf("%d sources, notes %q", len(w.Sources), notes)
	}
}
