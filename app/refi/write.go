package refi

import (
	"archive/zip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"time"

	"standpoint/app/dossier"
	"standpoint/app/exchange"
)

// The files of a project.
const (
	projectFile = "project.qde"
	textFolder  = "sources/"
	ownFolder   = "standpoint/" // what REFI-QDA has no place for
	ownMark     = ownFolder + "project.json"
	ownDossier  = ownFolder + "dossier.json"
)

// mark says for which project the files in standpoint/ were written: once
// another program has changed it, they no longer hold.
type mark struct {
	Format  string   `json:"format"`
	Version int      `json:"version"`
	Project string   `json:"project_sha256"`
	Texts   []string `json:"texts"` // files in sources/, in the order of the dossier's sources
}

const (
	markFormat  = "standpoint-refi"
	markVersion = 1
)

// Write writes a dossier as a REFI-QDA project (.qdpx).
func Write(w io.Writer, d dossier.Whole, maker string) error {
	if err := write(zip.NewWriter(w), d, maker); err != nil {
		return fmt.Errorf("write the REFI-QDA project: %w", err)
	}
	return nil
}

// WriteDocument writes only the document of the project that Write writes, which
// names all that is in it.
func WriteDocument(w io.Writer, d dossier.Whole, maker string) error {
	document, err := newBuilder(d).project(maker)
	if err == nil {
		err = writeXML(w, document)
	}
	if err != nil {
		return fmt.Errorf("write the REFI-QDA project: %w", err)
	}
	return nil
}

func write(z *zip.Writer, d dossier.Whole, maker string) error {
	b := newBuilder(d)
	document, err := b.project(maker)
	if err != nil {
		return err
	}
	file, err := create(z, projectFile)
	if err != nil {
		return err
	}
	sum := sha256.New()
	if err := writeXML(io.MultiWriter(file, sum), document); err != nil {
		return err
	}
	m := mark{Format: markFormat, Version: markVersion, Project: hex.EncodeToString(sum.Sum(nil)), Texts: []string{}}
	for i := range d.Sources {
		m.Texts = append(m.Texts, b.texts[d.Sources[i].ID])
		file, err := create(z, textFolder+m.Texts[i])
		if err != nil {
			return err
		}
		if _, err := io.WriteString(file, d.Sources[i].Text); err != nil {
			return err
		}
	}
	if file, err = create(z, ownMark); err != nil {
		return err
	}
	if err := json.NewEncoder(file).Encode(m); err != nil {
		return err
	}
	if file, err = create(z, ownDossier); err != nil {
		return err
	}
	if err := exchange.WriteBeside(file, d, maker); err != nil {
		return err
	}
	return z.Close()
}

// create begins a file, which has the first time that ZIP knows.
func create(z *zip.Writer, name string) (io.Writer, error) {
	return z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)})
}

// builder makes the document of a dossier.
type builder struct {
	whole    dossier.Whole
	guids    guids
	parties  map[dossier.ID]string // GUIDs
	issues   map[dossier.ID]string
	sources  map[dossier.ID]string
	passages map[dossier.ID]string
	texts    map[dossier.ID]string // names of the files of the sources' texts
	names    map[dossier.ID]string // of the parties
}

func newBuilder(d dossier.Whole) *builder {
	b := &builder{
		whole: d, guids: guids{}, parties: map[dossier.ID]string{}, issues: map[dossier.ID]string{}, sources: map[dossier.ID]string{},
		passages: map[dossier.ID]string{}, texts: map[dossier.ID]string{}, names: map[dossier.ID]string{},
	}
	for _, p := range d.Codebook.Parties {
		b.parties[p.ID], b.names[p.ID] = b.guids.of("party", p.UID), p.Name
	}
	for _, i := range d.Codebook.Issues {
		b.issues[i.ID] = b.guids.of("issue", i.UID)
	}
	for i := range d.Sources {
		s := &d.Sources[i]
		b.sources[s.ID] = b.guids.of("source", s.UID)
		b.texts[s.ID] = made("text", b.sources[s.ID]) + ".txt"
	}
	for i := range d.Passages {
		b.passages[d.Passages[i].ID] = b.guids.of("passage", d.Passages[i].UID())
	}
	return b
}

func (b *builder) project(maker string) (*project, error) {
	p := &project{
		head: head{projectSpace, instanceSpace, projectSchema}, Name: b.whole.Codebook.Title, Origin: maker, Creator: analyst(),
		Users: []user{{analyst(), "Analyst"}, {machine(), "Standpoint (machine)"}},
		Codes: b.codes(), Variables: variables(),
	}
	if all := b.cases(); len(all) > 0 {
		p.Cases = &cases{all}
		p.Notes, p.Links = b.notesOn(all)
	}
	if len(b.whole.Sources) == 0 {
		return p, nil
	}
	of := map[dossier.ID][]*dossier.Passage{}
	for i := range b.whole.Passages {
		passage := &b.whole.Passages[i]
		if passage.Status != dossier.Rejected {
			of[passage.Source] = append(of[passage.Source], passage)
		}
	}
	p.Sources = &sources{}
	for i := range b.whole.Sources {
		s := &b.whole.Sources[i]
		t, err := b.source(s, of[s.ID])
		if err != nil {
			return nil, err
		}
		p.Sources.Texts = append(p.Sources.Texts, t)
	}
	return p, nil
}

func (b *builder) codes() []code {
	var parties, issues []code
	for _, p := range b.whole.Codebook.Parties {
		parties = append(parties, partyCode(b.parties[p.ID], p.Party))
	}
	for _, i := range b.whole.Codebook.Issues {
		issues = append(issues, issueCode(b.issues[i.ID], i.Issue))
	}
	return []code{root(partiesRoot, "", parties), root(issuesRoot, "", issues), stanceCodes()}
}

// fact is a fact about a source that a variable holds.
type fact struct {
	name  string
	value func(*dossier.Source) *string
}

func facts() []fact {
	return []fact{
		{"Outlet", func(s *dossier.Source) *string { return &s.Outlet }},
		{"Agency", func(s *dossier.Source) *string { return &s.Agency }},
		{"Author", func(s *dossier.Source) *string { return &s.Author }},
		{"Place", func(s *dossier.Source) *string { return &s.Place }},
		{"Address", func(s *dossier.Source) *string { return &s.Address }},
		{"Language", func(s *dossier.Source) *string { return &s.Lang }},
		{"Text SHA-256", func(s *dossier.Source) *string { return &s.TextSHA256 }},
	}
}

// The other variables.
const (
	dayVariable      = "Publication date"
	periodVariable   = "Publication month or year"
	stanceVariable   = "Stance"
	salienceVariable = "Salience"
)

func variables() []variable {
	all := []variable{
		{GUID: variableGUID(dayVariable), Name: dayVariable, Type: "Date"},
		{GUID: variableGUID(periodVariable), Name: periodVariable, Type: "Text", Description: "Where the day is not known"},
	}
	for _, f := range facts() {
		all = append(all, variable{GUID: variableGUID(f.name), Name: f.name, Type: "Text"})
	}
	return append(
		all,
		variable{GUID: variableGUID(stanceVariable), Name: stanceVariable, Type: "Integer", Description: "As the analyst set it: -2 firmly pole A, 0 between or unclear, 2 firmly pole B"},
		variable{GUID: variableGUID(salienceVariable), Name: salienceVariable, Type: "Integer", Description: "How much the issue matters to the party, 0 to 100"},
	)
}

func variableGUID(name string) string { return made("variable", name) }

func textValue(variable, s string) value {
	return value{Of: ref{variableGUID(variable)}, Text: &s}
}

func integerValue(variable string, n int) value {
	s := strconv.Itoa(n)
	return value{Of: ref{variableGUID(variable)}, Integer: &s}
}

func (b *builder) source(s *dossier.Source, passages []*dossier.Passage) (text, error) {
	t := text{GUID: b.sources[s.ID], Name: s.Title, PlainPath: "internal://" + b.texts[s.ID], Creator: analyst()}
	at := newRuler(s.Text)
	for _, p := range passages {
		if p.Start < 0 || p.Start > p.End || p.End > len(s.Text) {
			return t, fmt.Errorf("the passage %.60q does not stand in its source; see “Check dossier”", p.Quote)
		}
		t.Selections = append(t.Selections, b.selection(p, at.characters(p.Start), at.characters(p.End)))
	}
	switch day := string(s.Published); {
	case len(day) == len(time.DateOnly) && s.Published.Check() == nil:
		t.Values = append(t.Values, value{Of: ref{variableGUID(dayVariable)}, Date: &day})
	case day != "":
		t.Values = append(t.Values, textValue(periodVariable, day))
	}
	for _, f := range facts() {
		if v := *f.value(s); v != "" {
			t.Values = append(t.Values, textValue(f.name, v))
		}
	}
	return t, nil
}

// The keys in the descriptions of selections.
const (
	keyStatus     = "Status"
	keyVoice      = "Voice"
	keyConfidence = "Confidence"
	keySpeaker    = "Speaker"
	keyClaimedBy  = "Claimed by"
)

// selection is a passage: coded with its party, its issue and its stance.
func (b *builder) selection(p *dossier.Passage, start, end int) selection {
	by := analyst()
	var d description
	d.text(keyStatus, p.Status.String())
	d.text(keyVoice, p.Voice.String())
	if p.Origin == dossier.Machine {
		by = machine()
		d.text(keyConfidence, strconv.Itoa(p.Confidence))
	}
	d.text(keySpeaker, p.Speaker)
	if p.ClaimedBy != 0 {
		d.text(keyClaimedBy, b.names[p.ClaimedBy])
	}
	d.text(keyNote, p.Note)
	s := selection{
		GUID: b.passages[p.ID], Name: p.Quote, Start: strconv.Itoa(start), End: strconv.Itoa(end), Creator: by, Description: d.String(),
	}
	for _, target := range []string{b.parties[p.Party], b.issues[p.Issue], stanceCode(min(max(p.Stance, -2), 2))} {
		s.Codings = append(s.Codings, coding{GUID: made("coding", s.GUID, target), Creator: by, Code: ref{target}})
	}
	return s
}
