package reading

import (
	"testing"

	"standpoint/app/dossier"
)

func TestVoice(t *testing.T) {
	for _, c := range []struct {
		name, text, party string
		want              dossier.Voice
	}{
		{"words of the party", "“We demand a ceasefire at once,” Moor said.", "Norland", dossier.Quote},
		{"quoted after a reported half", "Moor said a ceasefire would be “a great relief to us all”.", "Norland", dossier.Quote},
		{"quoted inside the writer's clause", "Vale rejected “a truce on such terms”.", "Sudria", dossier.Quote},
		{"two quoted words are too few", "Vale said a ceasefire was “quite unacceptable”.", "Sudria", dossier.Paraphrase},
		{"quoted on another matter", "Moor rejected a ceasefire. “Supper is ready now,” she said.", "Norland", dossier.Report},
		{"quoted on another matter in the same sentence", "Moor, who is “very tired of it all”, signed a truce.", "Norland", dossier.Report},
		{"somebody else's words", "Vale rejected a truce hours after Moor had said: “We are all tired.”", "Sudria", dossier.Report},
		{"said", "Moor said a ceasefire was essential.", "Norland", dossier.Paraphrase},
		{"said to want", "Moor said she wanted a ceasefire.", "Norland", dossier.Paraphrase},
		{"said after the words", "Norland will never accept a truce, Moor said.", "Norland", dossier.Paraphrase},
		{"said by another of the party", "A Norlandish official said Moor had rejected a truce.", "Norland", dossier.Paraphrase},
		{"said by a side of another", "Vale said Norland wants to keep the island.", "Norland", dossier.Paraphrase},
		{"said on the way", "While Moor wants a truce, a spokesman said, the island must stay.", "Norland", dossier.Paraphrase},
		{"accused of", "Vale accused Norland of breaking the truce.", "Sudria", dossier.Paraphrase},
		{"done", "Norland signed a ceasefire.", "Norland", dossier.Report},
		{"wanted, says the writer", "Norland wants a ceasefire.", "Norland", dossier.Report},
		{"a newspaper says it", "The Daily Crier reported that Moor wants a ceasefire.", "Norland", dossier.Report},
		{"announced", "Moor announced a truce.", "Norland", dossier.Report},
		{"announced that", "Moor announced that a truce would begin.", "Norland", dossier.Paraphrase},
		{"done before another spoke", "Norland rejected the truce before Vale said a word.", "Norland", dossier.Report},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := newTestReader(t).Read(Article{Text: c.text})
			for _, s := range got {
				if s.Party == c.party {
					if s.Voice != c.want {
						t.Errorf("%q: voice %s, want %s", c.text, s.Voice, c.want)
					}
					return
				}
			}
			t.Errorf("%q: nothing of %s in %v", c.text, c.party, got)
		})
	}
}

// TestVoiceOfWhatGoesOn: who argues on in quotation marks is quoted, though
// the words name no issue.
func TestVoiceOfWhatGoesOn(t *testing.T) {
	got := newTestReader(t).Read(Article{Text: "Moor said a ceasefire was essential. “We cannot go on like this,” she added."})
	if len(got) != 2 || got[1].Voice != dossier.Quote {
		t.Errorf("want a quote as the second of two, got %+v", got)
	}
}
