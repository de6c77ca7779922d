package revision_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"standpoint/app/codebook"
	"standpoint/app/dossier"
	"standpoint/app/revision"
)

// talks is a codebook as a dossier has it.
func talks() dossier.Codebook {
	return dossier.Codebook{
		Title: "Port talks",
		Parties: []dossier.Party{
			{ID: 1, UID: "p1", Party: codebook.Party{Name: "Norland", Short: "NO", Aliases: []string{"Moor", "Port Ministry"}}},
			{ID: 2, UID: "p2", Party: codebook.Party{Name: "Sudland", Aliases: []string{"Kern"}, Persons: []codebook.Person{{Name: "Ivo Kern", From: "2024-01-01"}}}},
		},
		Issues: []dossier.Issue{
			{ID: 1, UID: "i1", Issue: codebook.Issue{Name: "Lease", Question: "Is the port leased?", PoleA: "No lease", PoleB: "Lease signed", Keywords: []string{"lease"}, CuesA: []string{"keep the port"}, CuesB: []string{"sign * lease"}, Affirmative: "b"}},
			{ID: 2, UID: "i2", Issue: codebook.Issue{Name: "Port kept", Question: "Does Norland keep the port?", PoleA: "Lease the port", PoleB: "Keep the port", Keywords: []string{"harbour"}, CuesA: []string{"sign the contract"}, CuesB: []string{"never lease"}}},
		},
	}
}

func entry(t *testing.T, d *revision.Draft, k revision.Kind, name string) *revision.Entry {
	t.Helper()
	e := d.Find(k, name)
	if e == nil {
		t.Fatalf("the draft has no %q", name)
	}
	return e
}

func TestDraftIsUnchangedUntilSomethingIs(t *testing.T) {
	d := revision.New(talks())
	if d.Changed() || len(d.Changes()) != 0 || !reflect.DeepEqual(d.Codebook(), talks().Plain()) {
		t.Errorf("changes %+v", d.Changes())
	}
	e := entry(t, d, revision.Party, "Norland")
	e.Put(revision.Aliases, "Moor\n  Port   Ministry \n\nMoor\n")
	if d.Changed() {
		t.Error("blanks, empty lines and doubles are a change")
	}
}

func TestLabelsNameTheChange(t *testing.T) {
	for _, c := range []struct {
		want   string
		change func(d *revision.Draft, p, i *revision.Entry)
	}{
		{"Add alias “Varga” to Norland", func(_ *revision.Draft, p, _ *revision.Entry) {
			p.Put(revision.Aliases, "Moor\nPort Ministry\nVarga")
		}},
		{"Change the colour of Norland", func(_ *revision.Draft, p, _ *revision.Entry) { p.Put(revision.Colour, "#0072b2") }},
		{"Drop keyword “lease” from Lease", func(_ *revision.Draft, _, i *revision.Entry) { i.Put(revision.Keywords, "") }},
		{"Change the keywords of Lease", func(_ *revision.Draft, _, i *revision.Entry) { i.Put(revision.Keywords, "a\nb") }},
		{"Change the question of Lease", func(_ *revision.Draft, _, i *revision.Entry) { i.Put(revision.Question, "Whose port?") }},
		{"Rename Norland to Nordland", func(_ *revision.Draft, p, _ *revision.Entry) { p.Put(revision.Name, "Nordland") }},
		{"Remove Lease", func(d *revision.Draft, _, i *revision.Entry) { d.Remove(i) }},
		{"Turn the poles of Lease", func(_ *revision.Draft, _, i *revision.Entry) { i.TurnPoles() }},
		{"Reorder parties and issues", func(d *revision.Draft, p, _ *revision.Entry) { d.Move(p, 1) }},
		{"Title the codebook “Harbour talks”", func(d *revision.Draft, _, _ *revision.Entry) { d.PutTitle(" Harbour  talks ") }},
		{"Change the persons of Norland", func(_ *revision.Draft, p, _ *revision.Entry) { p.PutPerson(0, codebook.Person{Name: "Ada Moor"}) }},
		{"Rename Norland to N, remove Lease", func(d *revision.Draft, p, i *revision.Entry) { p.Put(revision.Name, "N"); d.Remove(i) }},
	} {
		d := revision.New(talks())
		c.change(d, entry(t, d, revision.Party, "Norland"), entry(t, d, revision.Issue, "Lease"))
		if got := d.Label(); got != c.want || !d.Changed() {
			t.Errorf("label %q, want %q", got, c.want)
		}
	}
}

func TestMergeUnitesWordsAndCanBeTakenBack(t *testing.T) {
	d := revision.New(talks())
	from, into := entry(t, d, revision.Party, "Norland"), entry(t, d, revision.Party, "Sudland")
	d.Merge(from, into, false)
	if want := []string{"Kern", "Norland", "NO", "Moor", "Port Ministry"}; !slices.Equal(into.Party.Aliases, want) {
		t.Errorf("aliases %q, want %q", into.Party.Aliases, want)
	}
	r := d.Revision()
	if len(r.Parties) != 1 || r.Parties[0].ID != 2 || !slices.Equal(r.Parties[0].TakesIn, []dossier.ID{1}) || len(r.DropParties) != 0 {
		t.Errorf("revision %+v", r)
	}
	into.Put(revision.Aliases, into.Text(revision.Aliases)+"\nVarga")
	d.Keep(from)
	if want := []string{"Kern", "Varga"}; !slices.Equal(into.Party.Aliases, want) || !from.Stays() {
		t.Errorf("taken back, aliases are %q, want %q", into.Party.Aliases, want)
	}
}

func TestMergedIssuesWithOppositePolesExchangeCues(t *testing.T) {
	d := revision.New(talks())
	into, from := entry(t, d, revision.Issue, "Lease"), entry(t, d, revision.Issue, "Port kept")
	if !revision.LooksTurned(into.Issue, from.Issue) || revision.LooksTurned(into.Issue, into.Issue) {
		t.Error("it is not seen that their poles are opposite")
	}
	d.Merge(from, into, true)
	if got := into.Issue; !slices.Equal(got.CuesA, []string{"keep the port", "never lease"}) || !slices.Equal(got.CuesB, []string{"sign * lease", "sign the contract"}) ||
		!slices.Equal(got.Keywords, []string{"lease", "port kept", "harbour"}) {
		t.Errorf("united: %+v", got)
	}
	for _, c := range []struct {
		what        string
		do          func()
		self, taken bool
	}{
		{"merged", func() {}, false, true},
		{"and turned", into.TurnPoles, true, false},
		{"and turned back", into.TurnPoles, false, true},
	} {
		c.do()
		i := d.Revision().Issues[0]
		if i.Turned != c.self || i.TakesIn[0].Turned != c.taken {
			t.Errorf("%s: turned %v, what is taken in %v", c.what, i.Turned, i.TakesIn[0].Turned)
		}
	}
	into.TurnPoles()
	d.Keep(from)
	into.TurnPoles()
	if d.Changed() {
		t.Errorf("all taken back, %+v is left", d.Changes())
	}
}

func TestFaultsStandAtTheirFields(t *testing.T) {
	for _, c := range []struct {
		name    string
		change  func(d *revision.Draft)
		entry   string
		field   revision.Field
		words   string
		warning bool
	}{
		{"no name", func(d *revision.Draft) { d.Add(revision.Party) }, "", revision.Name, "This is needed.", false},
		{"no question", func(d *revision.Draft) { d.Find(revision.Issue, "Lease").Put(revision.Question, "") }, "Lease", revision.Question, "This is needed.", false},
		{"the same name", func(d *revision.Draft) { d.Find(revision.Party, "Norland").Put(revision.Name, "sudland") }, "Sudland", revision.Name, "A second party", false},
		{"the same poles", func(d *revision.Draft) { d.Find(revision.Issue, "Lease").Put(revision.PoleB, "No lease") }, "Lease", revision.PoleB, "both poles say the same", false},
		{"a cue that fits all", func(d *revision.Draft) { d.Find(revision.Issue, "Lease").Put(revision.CuesB, "sign\n*") }, "Lease", revision.CuesB, "match every sentence", false},
		{"an alias twice", func(d *revision.Draft) { d.Find(revision.Party, "Norland").Put(revision.Aliases, "Kern") }, "Sudland", revision.Aliases, "Kern", true},
		{"a day before", func(d *revision.Draft) {
			d.Find(revision.Party, "Sudland").PutPerson(0, codebook.Person{Name: "Ivo Kern", From: "2024-01-01", Until: "2023-01-01"})
		}, "Sudland", revision.Persons, "before", false},
	} {
		d := revision.New(talks())
		c.change(d)
		faults := d.Faults()
		at := slices.IndexFunc(faults, func(f revision.Fault) bool {
			return f.Entry != nil && f.Entry.Name() == c.entry && f.Field == c.field && strings.Contains(f.Message, c.words) && f.Warning == c.warning
		})
		if at < 0 || revision.Usable(faults) != c.warning {
			t.Errorf("%s: faults %+v", c.name, faults)
		}
	}
	d := revision.New(talks())
	for _, e := range d.Entries(revision.Issue) {
		d.Remove(e)
	}
	if faults := d.Faults(); revision.Usable(faults) {
		t.Errorf("without issues: %+v", faults)
	}
}

// TestRebaseKeepsBoth: what changed in the dossier meanwhile, and what was
// written.
func TestRebaseKeepsBoth(t *testing.T) {
	d := revision.New(talks())
	e := entry(t, d, revision.Party, "Norland")
	e.Put(revision.Aliases, "Port Ministry\nVarga")
	gone := entry(t, d, revision.Issue, "Port kept")
	gone.Put(revision.Note, "of the north only")
	now := talks()
	now.Title = "Harbour talks"
	now.Parties[0].Short, now.Parties[0].Aliases = "N", []string{"Moor", "Port Ministry", "Berg"}
	now.Parties = append(now.Parties, dossier.Party{ID: 3, Party: codebook.Party{Name: "Isle"}})
	now.Issues = now.Issues[:1]
	d.Rebase(now)
	if want := []string{"Port Ministry", "Berg", "Varga"}; !slices.Equal(e.Party.Aliases, want) || e.Party.Short != "N" || d.Title != "Harbour talks" {
		t.Errorf("aliases %q, want %q; %+v", e.Party.Aliases, want, e.Party)
	}
	entry(t, d, revision.Party, "Isle")
	if kept := entry(t, d, revision.Issue, "Port kept"); kept.ID != 0 || kept.Issue.Note == "" {
		t.Errorf("what was written in an issue that is gone: %+v", kept)
	}
	if plan, err := d.Revision().Plan(now); err != nil || len(plan.Codebook.Issues) != 2 {
		t.Errorf("plan %+v, %v", plan.Codebook, err)
	}
	undone := revision.New(talks())
	undone.Rebase(now)
	if undone.Changed() {
		t.Errorf("a draft without changes has %+v", undone.Changes())
	}
}

func TestTakingAndReplacing(t *testing.T) {
	other := codebook.Codebook{
		Title:   "Coast",
		Parties: []codebook.Party{{Name: "norland", Aliases: []string{"moor", "Berg"}}, {Name: "Isle"}},
		Issues:  []codebook.Issue{{Name: "Fish", Question: "Who fishes?", PoleA: "Nobody", PoleB: "All", Keywords: []string{"fish"}}},
	}
	d := revision.New(talks())
	if got := []int{d.Brings(revision.Party, other.Parties[0], codebook.Issue{}), d.Brings(revision.Party, other.Parties[1], codebook.Issue{})}; !slices.Equal(got, []int{1, -1}) {
		t.Errorf("it brings %v", got)
	}
	d.Take(other)
	if e := entry(t, d, revision.Party, "Norland"); e.ID != 1 || !slices.Equal(e.Party.Aliases, []string{"Moor", "Port Ministry", "Berg"}) || d.Title != "Port talks" {
		t.Errorf("taken: %+v", e.Party)
	}
	entry(t, d, revision.Party, "Isle")
	entry(t, d, revision.Issue, "Fish")

	d = revision.New(talks())
	d.Replace(other)
	r := d.Revision()
	if r.Title != "Coast" || len(r.Parties) != 2 || r.Parties[0].ID != 1 || r.Parties[0].Name != "norland" || len(r.Issues) != 1 ||
		!slices.Equal(r.DropParties, []dossier.ID{2}) || !slices.Equal(r.DropIssues, []dossier.ID{1, 2}) {
		t.Errorf("replaced: %+v", r)
	}
}
