package revision_test

import (
	"reflect"
	"testing"

	"standpoint/app/codebook"
	"standpoint/app/dossier"
	"standpoint/app/revision"
)

// TestKeptDraftGoesOn: written down and read again, a draft makes the same of
// the codebook, and what was merged can be kept again.
func TestKeptDraftGoesOn(t *testing.T) {
	d := revision.New(talks())
	d.PutTitle("Port talks, second round")
	entry(t, d, revision.Party, "Norland").Put(revision.Aliases, "Moor\nVarga")
	d.Add(revision.Party).Put(revision.Name, "Isle")
	d.Move(entry(t, d, revision.Party, "Sudland"), -1)
	d.Merge(entry(t, d, revision.Issue, "Port kept"), entry(t, d, revision.Issue, "Lease"), true)
	text, err := d.Encode()
	if err != nil {
		t.Fatal(err)
	}
	again, err := revision.Resume(text, talks())
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(again.Revision(), d.Revision()) || again.Label() != d.Label() {
		t.Errorf("%q: %+v\nwant %q: %+v", again.Label(), again.Revision(), d.Label(), d.Revision())
	}
	for _, e := range again.Entries(revision.Issue) {
		again.Keep(e)
	}
	if got, want := entry(t, again, revision.Issue, "Lease").Issue, talks().Issues[0].Issue; !reflect.DeepEqual(got, want) {
		t.Errorf("kept on its own again, it leaves %+v, want %+v", got, want)
	}
}

// TestKeptDraftMeetsAnotherCodebook takes over what changed in between.
func TestKeptDraftMeetsAnotherCodebook(t *testing.T) {
	d := revision.New(talks())
	entry(t, d, revision.Party, "Norland").Put(revision.Short, "NL")
	text, err := d.Encode()
	if err != nil {
		t.Fatal(err)
	}
	now := talks()
	now.Parties[0].Aliases = append(now.Parties[0].Aliases, "Varga")
	now.Parties = append(now.Parties, dossier.Party{ID: 3, UID: "p3", Party: codebook.Party{Name: "Isle"}})
	again, err := revision.Resume(text, now)
	if err != nil {
		t.Fatal(err)
	}
	book := again.Codebook()
	if p := book.Parties[0]; p.Short != "NL" || len(p.Aliases) != 3 || len(book.Parties) != 3 {
		t.Errorf("%+v", book.Parties)
	}
	if _, err := revision.Resume([]byte("{"), now); err == nil {
		t.Error("half a draft is read")
	}
}
