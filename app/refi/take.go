package refi

import (
	"cmp"
	"errors"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"standpoint/app/dossier"
)

// taking makes a dossier of a project, as far as its meaning is plain.
type taking struct {
	archive *archive
	project *project
	notes   *notes
	tree    *tree

	out       dossier.Whole
	parties   map[string]dossier.ID // by GUID
	issues    map[string]dossier.ID
	byName    map[string]dossier.ID // parties
	variables map[string]string     // names, by GUID
	byText    map[string]dossier.ID // sources
	titles    map[dossier.ID]string
	seen      map[string]bool // GUIDs of sources and selections
	stands    map[stand]bool
	cells     map[place]bool
}

func newTaking(a *archive, p *project, n *notes) *taking {
	return &taking{
		archive: a, project: p, notes: n, parties: map[string]dossier.ID{}, issues: map[string]dossier.ID{}, byName: map[string]dossier.ID{},
		variables: map[string]string{}, byText: map[string]dossier.ID{}, titles: map[dossier.ID]string{}, seen: map[string]bool{},
		stands: map[stand]bool{}, cells: map[place]bool{},
	}
}

func (t *taking) whole() dossier.Whole {
	t.codebook()
	for _, v := range t.project.Variables {
		t.variables[plainGUID(v.GUID)] = oneLine(v.Name)
	}
	if s := t.project.Sources; s != nil {
		t.allSources(s)
	}
	if t.project.Cases != nil {
		for _, k := range t.project.Cases.All {
			t.kase(k)
		}
	}
	t.leave()
	return t.out
}

// leave names what Standpoint has no place for.
func (t *taking) leave() {
	if notes := t.project.Notes; notes != nil {
		for _, n := range notes.All {
			if !strings.HasPrefix(n.Name, cellNote) {
				t.notes.each("Notes, not taken", n.Name)
			}
		}
	}
	if sets := t.project.Sets; sets != nil {
		for _, s := range sets.All {
			t.notes.each("Sets, not taken", s.Name)
		}
	}
	if graphs := t.project.Graphs; graphs != nil {
		for _, g := range graphs.All {
			t.notes.each("Pictures of networks, not taken", g.Name)
		}
	}
}

func (t *taking) codebook() {
	t.tree = sorted(t.project.Codes, t.notes)
	book := &t.out.Codebook
	book.Title = oneLine(t.project.Name)
	uids := map[string]bool{}
	own := func(c code) string {
		uid := uidOf(c.GUID)
		if uids[uid] {
			return ""
		}
		uids[uid] = true
		return uid
	}
	for n, f := range t.tree.parties {
		id := dossier.ID(n + 1)
		t.parties[plainGUID(f.GUID)], t.byName[f.as] = id, id
		book.Parties = append(book.Parties, dossier.Party{ID: id, UID: own(f.code), Party: f.party(f.as)})
	}
	for n, f := range t.tree.issues {
		id := dossier.ID(n + 1)
		t.issues[plainGUID(f.GUID)] = id
		made := f.issue(f.as)
		if made.PoleA == "" || made.PoleB == "" {
			t.notes.each("Issues without words for their poles: say in the codebook what -2 and +2 mean", f.as)
		}
		book.Issues = append(book.Issues, dossier.Issue{ID: id, UID: own(f.code), Issue: made})
	}
}

func (t *taking) allSources(s *sources) {
	for i := range s.Texts {
		t.source(&s.Texts[i], s.Texts[i].Name, s.Texts[i].Values)
	}
	for i := range s.PDFs {
		p := &s.PDFs[i]
		if p.Text == nil {
			t.notes.each("PDF sources without their text, not taken: import the PDF itself", p.Name)
			continue
		}
		for range p.Selections {
			t.notes.each("Selections on pages of PDFs, not taken (those of their text are)", p.Name)
		}
		t.source(p.Text, cmp.Or(p.Name, p.Text.Name), append(p.Values, p.Text.Values...))
	}
	for _, others := range [][]guided{s.Pictures, s.Audios, s.Videos} {
		for _, o := range others {
			t.notes.each("Pictures, sound and film, not taken", o.Name)
		}
	}
}

// source takes a source of text with its selections.
func (t *taking) source(s *text, title string, values []value) {
	title = oneLine(title)
	guid := plainGUID(s.GUID)
	if t.seen[guid] {
		t.notes.each("Sources that are in the project twice, taken once", title)
		return
	}
	t.seen[guid] = true
	raw, why := t.text(s)
	if why != "" {
		t.notes.each(why, title)
		return
	}
	c := count(raw)
	if strings.TrimSpace(c.plain) == "" {
		t.notes.each("Sources without any text, not taken", title)
		return
	}
	id, here := t.byText[c.plain]
	if here {
		t.notes.each("Sources with the same text as another one, taken once", title)
	} else {
		id = dossier.ID(len(t.out.Sources) + 1)
		t.byText[c.plain] = id
		made := dossier.Source{ID: id, UID: uidOf(s.GUID), Title: title, TitleHow: dossier.Stated, PublishedHow: dossier.Unknown, Text: c.plain}
		if title == "" {
			made.TitleHow = dossier.Unknown
		}
		for _, v := range values {
			t.fact(&made, v)
		}
		t.out.Sources = append(t.out.Sources, made)
	}
	for range s.Codings {
		t.notes.each("Codes on whole sources, not taken", title)
	}
	t.selections(id, c, s.Selections)
}

// tooLong is why a text of more than maxText is not taken.
const tooLong = "Sources that are too long for one article, not taken"

// text is what a source says, or why it cannot be had.
func (t *taking) text(s *text) (raw, why string) {
	switch {
	case s.Content != nil:
		if len(*s.Content) > maxText {
			return "", tooLong
		}
		return *s.Content, ""
	case s.PlainPath == "":
		return "", "Sources without plain text, not taken: save them as text and import them"
	}
	name, inside := inSources(s.PlainPath)
	if !inside {
		return "", "Sources whose text is not in the project but elsewhere, not taken"
	}
	name, found := t.archive.named(name)
	if !found {
		return "", "Sources whose text is missing in the project, not taken"
	}
	data, err := t.archive.read(name, maxText)
	switch {
	case errors.Is(err, ErrTooBig):
		return "", tooLong
	case err != nil:
		return "", "Sources whose text cannot be unpacked, not taken"
	}
	raw, ok := decoded(data)
	if !ok {
		return "", "Sources whose text is not UTF-8, not taken"
	}
	return raw, ""
}

// isLanguage is how languages are written here.
var isLanguage = regexp.MustCompile("^[a-z]{2,3}$")

// fact takes a variable of a source for what its name says.
func (t *taking) fact(s *dossier.Source, v value) {
	name, known := t.variables[plainGUID(v.Of.Target)]
	written := oneLine(v.written())
	switch {
	case !known:
		t.notes.each("Variables that the project does not explain, not taken", written)
		return
	case written == "" || strings.EqualFold(name, "Text SHA-256"):
		return
	case strings.EqualFold(name, dayVariable) || strings.EqualFold(name, periodVariable):
		day, _, _ := strings.Cut(written, "T")
		if date := dossier.Date(day); date.Check() == nil {
			s.Published, s.PublishedHow = date, dossier.Stated
			return
		}
		t.notes.each("Dates that are none, not taken", written)
		return
	}
	for _, f := range facts() {
		if strings.EqualFold(name, f.name) && (f.name != "Language" || isLanguage.MatchString(written)) {
			*f.value(s) = written
			return
		}
	}
	t.notes.each("Variables of sources that Standpoint has no place for, not taken", name)
}

// kase takes what was set for a cell: a case with one party and one issue.
func (t *taking) kase(k kase) {
	parties, issues := t.sides(k.Codes)
	if len(parties) != 1 || len(issues) != 1 {
		t.notes.each("Cases that are not one party on one issue, not taken", k.Name)
		return
	}
	d := describe(k.Description, keySummary, keyNote)
	p := dossier.Position{Party: parties[0], Issue: issues[0], Summary: cmp.Or(d.text(keySummary), d.free), Note: d.text(keyNote)}
	var salience *int
	for _, v := range k.Values {
		name := t.variables[plainGUID(v.Of.Target)]
		n, err := strconv.Atoi(strings.TrimSpace(v.written()))
		switch {
		case strings.EqualFold(name, stanceVariable) && err == nil && n >= -2 && n <= 2:
			p.Stance = &n
		case strings.EqualFold(name, salienceVariable) && err == nil && n >= 0 && n <= 100:
			salience = &n
		default:
			t.notes.each("Variables of cases that Standpoint has no place for, not taken", cmp.Or(name, v.written()))
		}
	}
	if t.cells[place{p.Party, p.Issue}] {
		t.notes.each("Second cases of the same party and issue, not taken", k.Name)
		return
	}
	t.cells[place{p.Party, p.Issue}] = true
	if p.Stance != nil || p.Summary != "" || p.Note != "" {
		t.out.Positions = append(t.out.Positions, p)
	}
	if salience != nil {
		t.out.Saliences = append(t.out.Saliences, dossier.Salience{Party: p.Party, Issue: p.Issue, Value: *salience})
	}
}

// sides are the parties and issues among codes, each once.
func (t *taking) sides(all []ref) (parties, issues []dossier.ID) {
	for _, r := range all {
		guid := plainGUID(r.Target)
		if guid == "" { // a code without a GUID would answer to it
			continue
		}
		if id := t.parties[guid]; id != 0 && !slices.Contains(parties, id) {
			parties = append(parties, id)
		}
		if id := t.issues[guid]; id != 0 && !slices.Contains(issues, id) {
			issues = append(issues, id)
		}
		if _, known := t.tree.known[guid]; !known {
			t.notes.each("References to codes that are not in the code book, passed over", r.Target)
		}
	}
	return parties, issues
}
