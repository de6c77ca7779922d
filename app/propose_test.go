package app_test

import (
	"path/filepath"
	"strings"
	"testing"

	"standpoint/app"
	"standpoint/app/dossier"
)

// sampleArticle opens the sample and gives a source of which the text holds
// words, and where they are.
func sampleArticle(t *testing.T, words string) (k *app.Desk, source dossier.ID, start, end int) {
	t.Helper()
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	k, err := app.OpenSample(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = k.Close() })
	sources, err := k.Sources(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range sources {
		full, err := k.Source(t.Context(), s.ID)
		if err != nil {
			t.Fatal(err)
		}
		if at := strings.Index(full.Text, words); at >= 0 {
			return k, s.ID, at, at + len(words)
		}
	}
	t.Fatalf("%q is in no article of %s", words, filepath.Base(k.Path()))
	return nil, 0, 0, 0
}

// idsByName are the ids of the sample's parties and issues.
func idsByName(t *testing.T, k *app.Desk) map[string]dossier.ID {
	t.Helper()
	book, err := k.Codebook(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	ids := map[string]dossier.ID{}
	for _, p := range book.Parties {
		ids[p.Name] = p.ID
	}
	for _, i := range book.Issues {
		ids[i.Name] = i.ID
	}
	return ids
}

// TestLikeliestPartyAndIssueComeFirst is why adding a passage takes a word and
// two digits.
func TestLikeliestPartyAndIssueComeFirst(t *testing.T) {
	for words, want := range map[string]struct {
		party, issue string
		stance       int
		voice        dossier.Voice
	}{
		"Crimea will stay with Russia":                        {"United States", "Crimea", -2, dossier.Quote},
		"refuses to recognise Russian sovereignty":            {"Ukraine", "Crimea", 2, dossier.Report},
		"ready to meet Putin without any preconditions":       {"Ukraine", "Direct talks", 2, dossier.Paraphrase},
		"first of all a \"full and unconditional ceasefire\"": {"Ukraine", "Ceasefire", 2, dossier.Quote},
		"The Kremlin was cautious":                            {"Russia", "", 0, dossier.Report},
	} {
		t.Run(words, func(t *testing.T) {
			k, source, start, end := sampleArticle(t, words)
			ids := idsByName(t, k)
			p, err := k.Proposer(t.Context(), source)
			if err != nil {
				t.Fatal(err)
			}
			if got := p.Parties(start, end)[0]; got != ids[want.party] {
				t.Errorf("the first party is %d, want %d, %s", got, ids[want.party], want.party)
			}
			if want.issue == "" {
				return
			}
			if got := p.Issues(start, end, ids[want.party])[0]; got != ids[want.issue] {
				t.Errorf("the first issue is %d, want %d, %s", got, ids[want.issue], want.issue)
			}
			made := p.Passage(start, end, ids[want.party], ids[want.issue])
			if made.Stance != want.stance || made.Voice != want.voice || made.Quote != words {
				t.Errorf("proposed %+d as %s of %q, want %+d as %s", made.Stance, made.Voice, made.Quote, want.stance, want.voice)
			}
		})
	}
}

// TestPartyUsedLastComesBeforeTheRest where the words say nothing.
func TestPartyUsedLastComesBeforeTheRest(t *testing.T) {
	k, source, start, end := sampleArticle(t, "Written for Standpoint from public reports")
	ids := idsByName(t, k)
	p, err := k.Proposer(t.Context(), source)
	if err != nil {
		t.Fatal(err)
	}
	p.Used(ids["European allies"], ids["Minerals"])
	if got := p.Parties(start, end)[0]; got != ids["European allies"] {
		t.Errorf("the first party is %d, want the one used last", got)
	}
	if got := p.Issues(start, end, ids["European allies"])[0]; got != ids["Minerals"] {
		t.Errorf("the first issue is %d, want the one used last", got)
	}
	if made := p.Passage(start, end, ids["Russia"], ids["NATO"]); made.Stance != 0 || made.Speaker != "" {
		t.Errorf("of words that say nothing it proposed %+v", made)
	}
}

// TestKeepingWhatIsSuggestedAlreadyAcceptsIt rather than making it twice.
func TestKeepingWhatIsSuggestedAlreadyAcceptsIt(t *testing.T) {
	k, source, _, _ := sampleArticle(t, "Crimea will stay with Russia")
	before, err := k.Passages(t.Context(), dossier.Filter{Source: source})
	if err != nil {
		t.Fatal(err)
	}
	twin := before[0]
	if err := k.Reject(t.Context(), twin.ID); err != nil {
		t.Fatal(err)
	}
	id, err := k.Keep(t.Context(), dossier.Passage{Source: source, Start: twin.Start, End: twin.End, Party: twin.Party, Issue: twin.Issue})
	if err != nil {
		t.Fatal(err)
	}
	now, err := k.Passage(t.Context(), twin.ID)
	if err != nil {
		t.Fatal(err)
	}
	if id != twin.ID || now.Status != dossier.Accepted || now.Confidence != twin.Confidence {
		t.Errorf("made passage %d; the suggestion %d is %s", id, twin.ID, now.Status)
	}
}
