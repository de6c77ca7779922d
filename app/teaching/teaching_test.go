package teaching_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"standpoint/app/codebook"
	"standpoint/app/reading"
	"standpoint/app/teaching"
)

// book is a codebook as a user types it in a few minutes.
func book() codebook.Codebook {
	return codebook.Codebook{
		Title: "Strait talks",
		Parties: []codebook.Party{
			{Name: "Norland", Aliases: []string{"Ada Berg", "Moor"}},
			{Name: "Sudland", Aliases: []string{"Ivo Kern"}},
		},
		Issues: []codebook.Issue{
			{
				Name: "Guarantees", Question: "Are there guarantees?", PoleA: "No guarantees", PoleB: "Binding guarantees",
				Keywords: []string{"guarantee*", "security"},
			},
			{
				Name: "Toll", Question: "Is there a toll in the strait?", PoleA: "Free passage", PoleB: "A toll",
				Keywords: []string{"toll", "dues"},
			},
		},
	}
}

// cases are lessons: words in the sentence say where, the rest what is wrong.
var cases = []struct {
	name    string
	text    string
	at      string // words in the passage
	lesson  teaching.Lesson
	edits   []teaching.Edit // one of the proposals
	words   string          // of it
	right   bool            // of it
	nothing bool            // no proposal at all
}{
	{
		name: "a phrase that only looks like the issue",
		text: "Norland demanded security checks at the lighthouse.\nSudland rejected binding guarantees.",
		at:   "Norland demanded security checks at the lighthouse.",
		lesson: teaching.Lesson{
			Mistake: teaching.NoStand, Party: "Norland", Issue: "Guarantees", Stance: 1,
		},
		edits: []teaching.Edit{{Kind: teaching.AddExclude, Issue: "Guarantees", Word: "security checks"}},
		words: "Do not read “security checks” as Guarantees: exclude the phrase.",
	},
	{
		name: "a keyword that is too wide",
		text: "Norland demanded security checks at the lighthouse.\nSudland rejected binding guarantees.",
		at:   "Norland demanded security checks at the lighthouse.",
		lesson: teaching.Lesson{
			Mistake: teaching.NoStand, Party: "Norland", Issue: "Guarantees", Stance: 1,
			Elsewhere: []string{"Norland wants security pledges.", "Sudland seeks security pledges in writing."},
		},
		edits: []teaching.Edit{
			{Kind: teaching.DropKeyword, Issue: "Guarantees", Word: "security"},
			{Kind: teaching.AddKeyword, Issue: "Guarantees", Word: "security pledges"},
		},
		words: "Not every “security” is about Guarantees, only “security pledges”: narrow the keyword.",
	},
	{
		name: "a namesake",
		text: "Norland and Sudland met on Monday.\nThe pilot Tess Moor rejected the toll.",
		at:   "The pilot Tess Moor rejected the toll.",
		lesson: teaching.Lesson{
			Mistake: teaching.WrongParty, Party: "Norland", Issue: "Toll", Stance: -2, RightParty: "Sudland", RightStance: -2,
		},
		edits: []teaching.Edit{{Kind: teaching.AddAlias, Party: "Sudland", Word: "Tess Moor"}},
		words: "“Tess Moor” speaks for Sudland: add the alias.",
		right: true,
	},
	{
		name: "an alias of the other party",
		text: "Norland and Sudland met on Monday.\nMoor rejected the toll.",
		at:   "Moor rejected the toll.",
		lesson: teaching.Lesson{
			Mistake: teaching.WrongParty, Party: "Norland", Issue: "Toll", Stance: -2, RightParty: "Sudland", RightStance: -2,
		},
		edits: []teaching.Edit{
			{Kind: teaching.DropAlias, Party: "Norland", Word: "Moor"},
			{Kind: teaching.AddAlias, Party: "Sudland", Word: "Moor"},
		},
		words: "“Moor” speaks for Sudland, not for Norland: move the alias.",
		right: true,
	},
	{
		name: "an alias of nobody here",
		text: "Norland and Sudland met on Monday.\nMoor rejected the toll.",
		at:   "Moor rejected the toll.",
		lesson: teaching.Lesson{
			Mistake: teaching.WrongParty, Party: "Norland", Issue: "Toll", Stance: -2,
		},
		edits: []teaching.Edit{{Kind: teaching.DropAlias, Party: "Norland", Word: "Moor"}},
		words: "“Moor” does not speak for Norland: drop the alias.",
	},
	{
		name: "a word of another issue",
		text: "Norland demanded harbour dues.",
		at:   "Norland demanded harbour dues.",
		lesson: teaching.Lesson{
			Mistake: teaching.WrongIssue, Party: "Norland", Issue: "Toll", Stance: 1, RightIssue: "Guarantees",
		},
		edits: []teaching.Edit{
			{Kind: teaching.DropKeyword, Issue: "Toll", Word: "dues"},
			{Kind: teaching.AddKeyword, Issue: "Guarantees", Word: "dues"},
		},
		words: "“dues” is about Guarantees, not Toll: move the keyword.",
		right: true,
	},
	{
		name: "a phrase that shows the other side",
		text: "Norland demanded a symbolic toll.",
		at:   "Norland demanded a symbolic toll.",
		lesson: teaching.Lesson{
			Mistake: teaching.WrongSide, Party: "Norland", Issue: "Toll", Stance: 2, RightStance: -1,
		},
		edits: []teaching.Edit{{Kind: teaching.AddCue, Issue: "Toll", Pole: -1, Word: "symbolic toll"}},
		words: "“symbolic toll” means “Free passage”: add the cue.",
		right: true,
	},
	{
		name: "an unknown speaker",
		text: "Norland and Sudland met on Monday.\nLena Varga rejected the toll.",
		at:   "Lena Varga rejected the toll.",
		lesson: teaching.Lesson{
			Mistake: teaching.Missed, RightParty: "Sudland", RightIssue: "Toll", RightStance: -2,
		},
		edits: []teaching.Edit{{Kind: teaching.AddAlias, Party: "Sudland", Word: "Lena Varga"}},
		words: "“Lena Varga” speaks for Sudland: add the alias.",
		right: true,
	},
	{
		name: "an unknown word for the issue",
		text: "Sudland demanded a passage levy.",
		at:   "Sudland demanded a passage levy.",
		lesson: teaching.Lesson{
			Mistake: teaching.Missed, RightParty: "Sudland", RightIssue: "Toll", RightStance: 2,
		},
		edits: []teaching.Edit{{Kind: teaching.AddKeyword, Issue: "Toll", Word: "passage levy"}},
		words: "“passage levy” is about Toll: add the keyword.",
		right: true,
	},
	{
		name: "nothing wrong any more",
		text: "Sudland demanded a toll.",
		at:   "Sudland demanded a toll.",
		lesson: teaching.Lesson{
			Mistake: teaching.Missed, RightParty: "Sudland", RightIssue: "Toll", RightStance: 2,
		},
		nothing: true,
	},
	{
		name: "between the poles teaches nothing",
		text: "Sudland rejected the toll.",
		at:   "Sudland rejected the toll.",
		lesson: teaching.Lesson{
			Mistake: teaching.WrongSide, Party: "Sudland", Issue: "Toll", Stance: -2,
		},
		nothing: true,
	},
}

func TestProposalsAvoidTheMistake(t *testing.T) {
	for _, c := range cases {
		l := c.lesson
		l.Article.Text = c.text
		l.Start = strings.Index(c.text, c.at)
		l.End = l.Start + len(c.at)
		got, err := teaching.Propose(t.Context(), book(), l)
		if err != nil {
			t.Fatal(err)
		}
		if c.nothing {
			if len(got) > 0 {
				t.Errorf("%s: proposed %q", c.name, got[0].Words)
			}
			continue
		}
		at := slices.IndexFunc(got, func(p teaching.Proposal) bool { return slices.Equal(p.Edits, c.edits) })
		if at < 0 {
			t.Errorf("%s: %q is not among %s", c.name, c.words, listed(got))
			continue
		}
		if p := got[at]; p.Words != c.words || p.Right != c.right {
			t.Errorf("%s: proposed %q, right: %v", c.name, p.Words, p.Right)
		}
		for _, p := range got {
			checkProposal(t, c.name, l, p)
		}
		again, err := teaching.Propose(t.Context(), book(), l)
		if err != nil || !reflect.DeepEqual(got, again) {
			t.Errorf("%s: proposed otherwise the second time (%v)", c.name, err)
		}
	}
}

// checkProposal reads the article with the proposed codebook.
func checkProposal(t *testing.T, name string, l teaching.Lesson, p teaching.Proposal) {
	t.Helper()
	reader, err := reading.New(p.Codebook)
	if err != nil {
		t.Fatal(err)
	}
	wrong := false
	for _, s := range reader.Read(l.Article) {
		same := s.Start < l.End && l.Start < s.End && s.Confidence >= reading.DefaultThreshold && s.Party == l.Party && s.Issue == l.Issue
		wrong = wrong || same && (l.RightStance == 0 || s.Stance*l.RightStance < 0 || l.Mistake != teaching.WrongSide)
	}
	if wrong {
		t.Errorf("%s: %q does not avoid the mistake", name, p.Words)
	}
	if cb, err := p.Apply(book()); err != nil || !reflect.DeepEqual(codebook.Encode(cb), codebook.Encode(p.Codebook)) {
		t.Errorf("%s: applying %q gives another codebook (%v)", name, p.Words, err)
	}
	if p.Label == "" || len(p.Edits) == 0 {
		t.Errorf("%s: %q has no label or no edits", name, p.Words)
	}
}

func listed(all []teaching.Proposal) string {
	var out []string
	for _, p := range all {
		out = append(out, p.Words)
	}
	return strings.Join(out, "\n\t")
}

// TestWhatChangesLessElsewhereComesFirst offers the phrase before the keyword,
// which other passages need.
func TestWhatChangesLessElsewhereComesFirst(t *testing.T) {
	text := "Norland demanded security checks at the lighthouse."
	l := teaching.Lesson{
		Mistake: teaching.NoStand, Article: reading.Article{Text: text}, End: len(text), Party: "Norland", Issue: "Guarantees", Stance: 1,
		Elsewhere: []string{"Sudland demanded security for its ports."},
		Others:    []reading.Article{{Text: "Sudland demanded security for its ports."}, {Text: "Norland demanded security for its fleet."}},
	}
	all, err := teaching.Propose(t.Context(), book(), l)
	if err != nil {
		t.Fatal(err)
	}
	dropped := slices.IndexFunc(all, func(p teaching.Proposal) bool { return p.Edits[0].Kind == teaching.DropKeyword })
	if len(all) < 2 || dropped >= 0 && dropped < len(all)-1 || all[0].Edits[0] != (teaching.Edit{Kind: teaching.AddExclude, Issue: "Guarantees", Word: "security checks"}) {
		t.Errorf("proposed\n\t%s", listed(all))
	}
	if dropped >= 0 && (all[dropped].Nearby != 2 || all[dropped].Elsewhere != 1) {
		t.Errorf("dropping the keyword changes %d nearby, %d elsewhere", all[dropped].Nearby, all[dropped].Elsewhere)
	}
	if all[0].Nearby != 0 || all[0].Elsewhere != 0 {
		t.Errorf("the phrase changes %d nearby, %d elsewhere", all[0].Nearby, all[0].Elsewhere)
	}
}

func TestProposingLeavesTheCodebookAlone(t *testing.T) {
	cb := book()
	text := "Norland demanded security checks at the lighthouse."
	l := teaching.Lesson{Mistake: teaching.NoStand, Article: reading.Article{Text: text}, End: len(text), Party: "Norland", Issue: "Guarantees", Stance: 1}
	if _, err := teaching.Propose(t.Context(), cb, l); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(cb, book()) {
		t.Errorf("the codebook is now\n%s", codebook.Encode(cb))
	}
}

func TestEditsNameWhatIsMissing(t *testing.T) {
	for _, e := range []teaching.Edit{
		{Kind: teaching.AddAlias, Party: "Ostland", Word: "East"},
		{Kind: teaching.AddKeyword, Issue: "Fish", Word: "cod"},
	} {
		_, err := teaching.Apply(book(), []teaching.Edit{e})
		if err == nil || !strings.Contains(err.Error(), e.Party+e.Issue) {
			t.Errorf("%+v: %v", e, err)
		}
	}
}
