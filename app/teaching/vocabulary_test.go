package teaching_test

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"standpoint/app/dossier"
	"standpoint/app/reading"
	"standpoint/app/teaching"
)

// texts are articles in which people and things have no name in the codebook.
var texts = []string{
	"Norlandish talks went on.\nNorland's minister Lena Varga demanded a toll. Varga said the passage must be paid for.\nCaptain Ott said nothing new.",
	"Varga rejected the offer.\nSudland demanded a pilot service in the strait.\nIvo Kern rejected the toll.",
	"Sudland insisted on a pilot service.\nNorland opposed a pilot service.\nTonga warned both sides.",
	"Tonga said it would host the talks.\nNorland demanded a toll.",
}

func vocabularyOf(t *testing.T, ctx context.Context, progress func(done, total int)) ([]teaching.Missing, error) {
	t.Helper()
	reader, err := reading.New(book())
	if err != nil {
		t.Fatal(err)
	}
	ids := make([]dossier.ID, len(texts))
	for i := range ids {
		ids[i] = dossier.ID(10 + i)
	}
	load := func(i int) (reading.Article, error) { return reading.Article{Text: texts[i]}, nil }
	return teaching.Vocabulary(ctx, reader, ids, load, progress)
}

func TestMissingVocabularyIsFound(t *testing.T) {
	ticks := 0
	all, err := vocabularyOf(t, t.Context(), func(done, total int) {
		if ticks++; done != ticks || total != len(texts) {
			t.Errorf("progress %d of %d after %d calls", done, total, ticks)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]teaching.Missing{}
	for _, m := range all {
		got[fmt.Sprint(m.Kind, " ", m.Word)] = m
	}
	want := []teaching.Missing{
		{Kind: teaching.AddAlias, Word: "Varga", Party: "Norland", Count: 3, Sources: 2},
		{Kind: teaching.AddAlias, Word: "Tonga", Count: 2, Sources: 2},
		{Kind: teaching.AddKeyword, Word: "pilot service", Count: 3, Sources: 2, Wanted: 2, Refused: 1},
	}
	for _, w := range want {
		m, ok := got[fmt.Sprint(w.Kind, " ", w.Word)]
		if !ok {
			t.Errorf("%s %q is not found; there is %v", w.Kind, w.Word, all)
			continue
		}
		if m.Party != w.Party || m.Count != w.Count || m.Sources != w.Sources || m.Wanted != w.Wanted || m.Refused != w.Refused {
			t.Errorf("%s %q: %+v", w.Kind, w.Word, m)
		}
		for _, e := range m.Examples {
			if text := texts[e.Source-10]; !strings.Contains(text[e.Start:e.End], m.Word) || !strings.HasPrefix(text[e.From:], e.Sentence) {
				t.Errorf("%s: example %+v does not stand there", m.Word, e)
			}
		}
	}
	for _, known := range []string{"Kern", "Ivo Kern", "Norland", "toll", "Monday"} {
		for _, m := range all {
			if m.Word == known {
				t.Errorf("%q is in the codebook, or no name, but is listed: %+v", known, m)
			}
		}
	}
	again, err := vocabularyOf(t, t.Context(), nil)
	if err != nil || !reflect.DeepEqual(all, again) {
		t.Errorf("found otherwise the second time (%v)", err)
	}
}

func TestVocabularyCanBeCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := vocabularyOf(t, ctx, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

func TestMissingWordBecomesAnEdit(t *testing.T) {
	alias := teaching.Missing{Kind: teaching.AddAlias, Word: "Varga", Party: "Norland"}
	if got := teaching.Label([]teaching.Edit{alias.Edit("Norland", "", 0)}); got != "Add alias “Varga” to Norland" {
		t.Error(got)
	}
	cue := teaching.Missing{Kind: teaching.AddCue, Word: "lift * levy"}
	if got := teaching.Label([]teaching.Edit{cue.Edit("", "Toll", -1)}); got != "Add cue “lift * levy” for pole A of Toll" {
		t.Error(got)
	}
}
