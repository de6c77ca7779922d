package refi

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"standpoint/app/dossier"
	"standpoint/app/exchange"
)

// Read reads a REFI-QDA project (.qdpx) of size bytes. One that Standpoint
// wrote, and nothing has changed since, gives the dossier that was written. Of
// any other, sources of text are taken, codes under “Parties” and “Issues”, and
// selections with both; the notes say what was not taken, and what was
// repaired.
func Read(r io.ReaderAt, size int64) (dossier.Whole, []string, error) {
	a, err := openArchive(r, size)
	if err != nil {
		return dossier.Whole{}, nil, fmt.Errorf("%w: %w", ErrNoProject, err)
	}
	name, err := a.project()
	if err != nil {
		return dossier.Whole{}, nil, fmt.Errorf("%w: %w", ErrNoProject, err)
	}
	data, err := a.read(name, maxProject)
	if err != nil {
		return dossier.Whole{}, nil, fmt.Errorf("%w: %w", ErrNoProject, err)
	}
	n := &notes{}
	d, ours, err := a.restored(data)
	switch {
	case err != nil:
		n.say("What Standpoint keeps in such a project beside the standard cannot be used: " + err.Error())
	case ours:
		return d, nil, nil
	}
	var p project
	if err := readXML(bytes.NewReader(data), &p); err != nil {
		return dossier.Whole{}, nil, fmt.Errorf("%w: its %s: %w", ErrNoProject, name, err)
	}
	return newTaking(a, &p, n).whole(), n.lines(), nil
}

// project finds the document.
func (a *archive) project() (string, error) {
	if a.files[projectFile] != nil {
		return projectFile, nil
	}
	var all []string
	for name := range a.files {
		if !strings.Contains(name, "/") && strings.EqualFold(path.Ext(name), ".qde") {
			all = append(all, name)
		}
	}
	slices.Sort(all)
	switch len(all) {
	case 0:
		return "", errors.New("there is no project.qde in it")
	case 1:
		return all[0], nil
	}
	return "", fmt.Errorf("there are several projects in it: %.200s", strings.Join(all, ", "))
}

// restored is the dossier that was written, if this is a project of ours and
// nothing has changed the document since; it is an error if something has.
func (a *archive) restored(document []byte) (d dossier.Whole, ours bool, err error) {
	if a.files[ownMark] == nil || a.files[ownDossier] == nil {
		return d, false, nil
	}
	m, err := a.mark(document)
	if err != nil {
		return d, false, err
	}
	data, err := a.read(ownDossier, maxProject)
	if err != nil {
		return d, false, err
	}
	next := 0
	d, err = exchange.ReadBeside(bytes.NewReader(data), func(string) (string, error) {
		if next >= len(m.Texts) {
			return "", fmt.Errorf("%s does not say in which file it is", ownMark)
		}
		text, err := a.read(textFolder+m.Texts[next], maxText)
		next++
		return string(text), err
	})
	return d, err == nil, err
}

// mark is what stands in standpoint/, where it goes with the document.
func (a *archive) mark(document []byte) (m mark, err error) {
	data, err := a.read(ownMark, harmless)
	if err != nil {
		return m, err
	}
	if err := json.Unmarshal(data, &m); err != nil || m.Format != markFormat {
		return m, fmt.Errorf("%s says nothing of it", ownMark)
	}
	if m.Version > markVersion {
		return m, exchange.ErrNewer
	}
	if sum := sha256.Sum256(document); m.Project != hex.EncodeToString(sum[:]) {
		return m, errors.New("the project was changed since, in another program")
	}
	return m, nil
}

// inSources is the file that a path means; inside is false where it is not in
// the project.
func inSources(p string) (name string, inside bool) {
	p = strings.TrimSpace(p)
	for _, scheme := range []string{"relative:", "absolute:", "file:", "http:", "https:"} {
		if strings.HasPrefix(strings.ToLower(p), scheme) {
			return "", false
		}
	}
	if len(p) > len("internal:") && strings.EqualFold(p[:len("internal:")], "internal:") {
		p = p[len("internal:"):]
	}
	p = strings.TrimLeft(p, "/")
	if p == "" || !isInside(p) {
		return "", false
	}
	if !strings.HasPrefix(strings.ToLower(p), textFolder) {
		p = textFolder + p
	}
	return p, true
}

// named finds a file whatever the case of its name, as other programs may have
// written it.
func (a *archive) named(name string) (string, bool) {
	if a.files[name] != nil {
		return name, true
	}
	name = a.folded[strings.ToLower(name)]
	return name, name != ""
}
