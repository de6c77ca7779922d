package app_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"standpoint/app"
	"standpoint/app/codebook"
	"standpoint/app/dossier"
	"standpoint/app/teaching"
)

// strait is a codebook as a user types it in a few minutes.
var strait = codebook.Codebook{
	Title:   "Strait talks",
	Parties: []codebook.Party{{Name: "Norland", Aliases: []string{"Ada Berg"}}, {Name: "Sudland", Aliases: []string{"Ivo Kern"}}},
	Issues: []codebook.Issue{
		{Name: "Guarantees", Question: "Are there guarantees?", PoleA: "No guarantees", PoleB: "Binding guarantees", Keywords: []string{"guarantee*", "security"}},
		{Name: "Toll", Question: "Is there a toll in the strait?", PoleA: "Free passage", PoleB: "A toll", Keywords: []string{"toll"}},
	},
}

// straitDesk holds articles on the strait, one for each text.
func straitDesk(t *testing.T, texts ...string) *app.Desk {
	t.Helper()
	folder := t.TempDir()
	k, err := app.Create(t.Context(), filepath.Join(folder, "Strait.standpoint"), strait)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = k.Close() })
	for i, text := range texts {
		file := filepath.Join(folder, fmt.Sprintf("%d.txt", i+1))
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := k.Import(t.Context(), []string{file}, nil); err != nil {
			t.Fatal(err)
		}
	}
	return k
}

// all is everything in the dossier that a person can see.
func all(t *testing.T, k *app.Desk) string {
	t.Helper()
	book, err := k.Codebook(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	passages, err := k.Passages(t.Context(), dossier.Filter{WithRejected: true})
	if err != nil {
		t.Fatal(err)
	}
	all, err := json.Marshal([]any{book, passages})
	if err != nil {
		t.Fatal(err)
	}
	return string(all)
}

// on gives the passages on words.
func on(t *testing.T, k *app.Desk, words string) []dossier.Passage {
	t.Helper()
	passages, err := k.Passages(t.Context(), dossier.Filter{WithRejected: true})
	if err != nil {
		t.Fatal(err)
	}
	return slices.DeleteFunc(passages, func(p dossier.Passage) bool { return !strings.Contains(p.Quote, words) })
}

func steps(t *testing.T, k *app.Desk) []string {
	t.Helper()
	history, err := k.History(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var labels []string
	for _, s := range history {
		labels = append(labels, s.Label)
	}
	return labels
}

var straitTexts = []string{
	"Norland demanded security checks at the lighthouse.\nSudland demanded a toll.",
	"Norland demanded security checks in the port.\nLena Varga demanded a toll.",
	"Norland demanded binding guarantees.\nSudland rejected binding guarantees.",
}

// TestRejectingTeaches goes the way of a user: reject, look at what is
// proposed, preview it, take it, take it back.
func TestRejectingTeaches(t *testing.T) {
	k := straitDesk(t, straitTexts...)
	wrong := on(t, k, "lighthouse")
	if len(wrong) != 1 || len(on(t, k, "port")) != 1 {
		t.Fatalf("begins with %+v", wrong)
	}
	if err := k.Reject(t.Context(), wrong[0].ID); err != nil {
		t.Fatal(err)
	}
	proposals, err := k.Propose(t.Context(), wrong[0].ID, teaching.NoStand)
	if err != nil {
		t.Fatal(err)
	}
	at := slices.IndexFunc(proposals, func(p teaching.Proposal) bool {
		return p.Label == "Exclude “security checks” from Guarantees"
	})
	if at < 0 {
		t.Fatalf("proposed %+v", proposals)
	}
	before, was := all(t, k), steps(t, k)
	preview, err := k.Preview(t.Context(), proposals[at].Codebook, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(preview.Gone) != 1 || preview.Count() != 1 || !strings.Contains(preview.Gone[0].Quote, "port") {
		t.Errorf("previewed %+v", preview)
	}
	if all(t, k) != before {
		t.Error("a preview changed the dossier")
	}
	done, err := k.Teach(t.Context(), proposals[at].Edits, nil)
	if err != nil {
		t.Fatal(err)
	}
	if done.Gone != 1 || done.New != 0 || len(on(t, k, "port")) != 0 {
		t.Errorf("teaching did %+v", done)
	}
	if p, err := k.Passage(t.Context(), wrong[0].ID); err != nil || p.Status != dossier.Rejected {
		t.Errorf("the rejected passage is %+v (%v)", p, err)
	}
	if got := steps(t, k); len(got) != len(was)+1 || got[len(got)-1] != "Exclude “security checks” from Guarantees" {
		t.Errorf("history %q", got)
	}
	backAndForth(t, k, before)
}

// backAndForth undoes the last action, which must give the dossier as it was
// before, and does it again.
func backAndForth(t *testing.T, k *app.Desk, before string) {
	t.Helper()
	after := all(t, k)
	if _, err := k.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if all(t, k) != before {
		t.Error("undo does not give the dossier as it was")
	}
	if _, err := k.Redo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if all(t, k) != after {
		t.Error("redo does not give the dossier as it was after")
	}
}

func TestCorrectionsAndAdditionsTeach(t *testing.T) {
	k := straitDesk(t, straitTexts...)
	book, err := k.Codebook(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	toll := on(t, k, "Sudland demanded a toll.")[0]
	if err := k.SetStance(t.Context(), toll.ID, -1); err != nil {
		t.Fatal(err)
	}
	source, err := k.Source(t.Context(), on(t, k, "port")[0].Source)
	if err != nil {
		t.Fatal(err)
	}
	start := strings.Index(source.Text, "Lena")
	added, err := k.AddPassage(t.Context(), dossier.Passage{
		Source: source.ID, Start: start, End: start + len("Lena Varga demanded a toll."), Party: book.Parties[1].ID, Issue: book.Issues[1].ID, Stance: 2,
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		id   dossier.ID
		want string
	}{
		{toll.ID, "Add cue “demand * toll” for pole A of Toll"},
		{added, "Add alias “Lena Varga” to Sudland"},
	} {
		proposals, err := k.Propose(t.Context(), c.id, "")
		if err != nil {
			t.Fatal(err)
		}
		if !slices.ContainsFunc(proposals, func(p teaching.Proposal) bool { return p.Label == c.want && p.Right }) {
			t.Errorf("%q is not proposed but %+v", c.want, proposals)
		}
	}
	before := all(t, k)
	if _, err := k.Teach(t.Context(), []teaching.Edit{{Kind: teaching.AddAlias, Party: "Sudland", Word: "Varga"}}, nil); err != nil {
		t.Fatal(err)
	}
	if got := on(t, k, "Lena"); len(got) != 1 || got[0].Origin != dossier.ByAnalyst {
		t.Errorf("what a person had added is suggested again: %+v", got)
	}
	backAndForth(t, k, before)
}

func TestAcceptedAsItWasTeachesNothing(t *testing.T) {
	k := straitDesk(t, straitTexts...)
	id := on(t, k, "lighthouse")[0].ID
	if err := k.Accept(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	if proposals, err := k.Propose(t.Context(), id, ""); err != nil || len(proposals) > 0 {
		t.Errorf("proposed %+v (%v)", proposals, err)
	}
}

func TestMissingVocabularyTeaches(t *testing.T) {
	k := straitDesk(t, "Norland's minister Lena Varga arrived.\nVarga demanded a toll.", "Varga said that talks went well.\nVarga demanded a toll.")
	missing, err := k.Vocabulary(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(missing) == 0 || missing[0].Word != "Varga" || missing[0].Party != "Norland" {
		t.Fatalf("missing %+v", missing)
	}
	before, had := all(t, k), len(on(t, k, "Varga demanded"))
	done, err := k.Teach(t.Context(), []teaching.Edit{missing[0].Edit("Norland", "", 0)}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if got := on(t, k, "Varga demanded"); len(got) != had+done.New || done.New == 0 {
		t.Errorf("teaching did %+v; there is %+v", done, got)
	}
	if got := steps(t, k); got[len(got)-1] != "Add alias “Varga” to Norland" {
		t.Errorf("history %q", got)
	}
	backAndForth(t, k, before)
}

func TestReadingAgainWithTheSameCodebookIsNoAction(t *testing.T) {
	k := straitDesk(t, straitTexts...)
	if _, err := k.ReadAgain(t.Context(), nil); err != nil { // each was read beside those before it only
		t.Fatal(err)
	}
	before, was := all(t, k), steps(t, k)
	var last app.Progress
	done, err := k.ReadAgain(t.Context(), func(p app.Progress) { last = p })
	if err != nil {
		t.Fatal(err)
	}
	if done.Same == 0 || done != (dossier.Renewed{Same: done.Same}) || all(t, k) != before || !reflect.DeepEqual(steps(t, k), was) {
		t.Errorf("did %+v, history %q", done, steps(t, k))
	}
	if last.Done != len(straitTexts) || last.Total != len(straitTexts) {
		t.Errorf("progress ended at %+v", last)
	}
}

// TestArticlesConfirmEachOtherInWhateverOrder: a dossier whose articles came one by
// one is read again as one whose articles came at once.
func TestArticlesConfirmEachOtherInWhateverOrder(t *testing.T) {
	atOnce := straitDesk(t)
	folder := t.TempDir()
	for i, text := range straitTexts {
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("%d.txt", i+1)), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := atOnce.Import(t.Context(), []string{folder}, nil); err != nil {
		t.Fatal(err)
	}
	oneByOne := straitDesk(t, straitTexts...)
	done, err := oneByOne.ReadAgain(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	if done.Changed == 0 || done.New+done.Gone > 0 {
		t.Errorf("reading again did %+v", done)
	}
	told := func(k *app.Desk) (out []string) {
		passages, err := k.Passages(t.Context(), dossier.Filter{})
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range passages {
			out = append(out, fmt.Sprint(p.Quote, " ", p.Stance, " ", p.Confidence, " ", p.Why()))
		}
		return out
	}
	if got, want := told(oneByOne), told(atOnce); !slices.Equal(got, want) || len(got) == 0 {
		t.Errorf("one by one:\n%s\nat once:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestReadingAgainFollowsAChangedCodebook(t *testing.T) {
	k := straitDesk(t, straitTexts...)
	changed := strait
	changed.Issues = slices.Clone(strait.Issues)
	changed.Issues[0].Keywords = []string{"guarantee*"}
	if err := k.SetCodebook(t.Context(), changed); err != nil {
		t.Fatal(err)
	}
	before := all(t, k)
	if _, err := k.ReadAgain(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	if len(on(t, k, "security")) > 0 || len(on(t, k, "binding")) == 0 {
		t.Errorf("left with %s", all(t, k))
	}
	if got := steps(t, k); got[len(got)-1] != "Read again" {
		t.Errorf("history %q", got)
	}
	backAndForth(t, k, before)
}

func TestCancelledReadingAgainLeavesTheDossierAsItWas(t *testing.T) {
	k := straitDesk(t, straitTexts...)
	before := all(t, k)
	ctx, cancel := context.WithCancel(t.Context())
	changed := strait
	changed.Issues = strait.Issues[:1]
	_, err := k.ReadAgainWith(ctx, "Drop the toll", changed, func(app.Progress) { cancel() })
	if !errors.Is(err, context.Canceled) || all(t, k) != before {
		t.Errorf("cancelled: %v; as before: %v", err, all(t, k) == before)
	}
}
