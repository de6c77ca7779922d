package reading

import "testing"

// TestSpeaker holds that a speaker is given as written, and whole.
func TestSpeaker(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"name", "Moor rejected a truce.", "Moor"},
		{"title and name", "President Ada Moor rejected a truce.", "President Ada Moor"},
		{"title of two words", "On Monday, Vice President Ada Moor rejected a truce.", "Vice President Ada Moor"},
		{"people of an office", "Norlandish Foreign Minister Ida Holm rejected a truce.", "Norlandish Foreign Minister Ida Holm"},
		{"office of an owner", "Norland's defence minister rejected a truce.", "Norland's defence minister"},
		{"office of a person", "Ada Moor's chief of staff rejected a truce.", "Ada Moor's chief of staff"},
		{"office and a name after it", "Ada Moor's chief of staff, Ida Holm, rejected a truce.", "Ada Moor's chief of staff"},
		{"pronoun", "Moor came late. She rejected a truce.", "She"},
		{"its owner", "Norland repeated its demand for a truce.", "its"},
		{"adjective of a demand", "Vale read a Norlandish demand for a truce.", "Norlandish"},
		{"after that", "Vale's office says that Ada Moor rejected a truce.", "Ada Moor"},
		{"unknown name after that", "Norlandish envoy Ida Holm came. The paper says that Ms Holm rejected a truce.", "Ms Holm"},
		{"agent and a day", "A truce was signed by Norland last week.", "Norland"},
		{"group and a day", "Norland and Sudria met. A truce was signed by both sides last week.", "both sides"},
		{"two", "Moor and Vale rejected a truce.", "Moor and Vale"},
		{"quotation goes on", "“Enough,” said Ada Moor. “We need a truce.”", "Ada Moor"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := newTestReader(t).Read(Article{Text: c.text})
			for _, s := range got {
				if s.Speaker == c.want {
					return
				}
			}
			t.Errorf("%q: no speaker %q", c.text, c.want)
			for _, s := range got {
				t.Logf("%s %+d %q", s.Party, s.Stance, s.Speaker)
			}
		})
	}
}

// TestReasonSaysWhoIsMeant holds that the reason for a suggestion names whom a
// pronoun or an office means.
func TestReasonSaysWhoIsMeant(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"name", "Moor rejected a truce.", "holder: Moor (person of Norland)"},
		{"pronoun", "Ada Moor came late. She rejected a truce.", "holder: She (that is Ada Moor, of Norland)"},
		{"pronoun of a pronoun", "Ada Moor came late. She had slept. She rejected a truce.", "holder: She (that is Ada Moor, of Norland)"},
		{"within a sentence", "Ada Moor said that she rejected a truce.", "holder: she (that is Ada Moor, of Norland)"},
		{"of the party itself", "Norland repeated its demand for a truce.", "holder: its (that is Norland)"},
		{"office of one meant", "Ada Moor came late. Her cabinet rejected a truce.", "holder: Her cabinet (understood as Norland)"},
		{"two", "Moor and Vale met. They rejected a truce.", "holder: They (that is Moor and Vale, of Norland)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := newTestReader(t).Read(Article{Text: c.text})
			for _, s := range got {
				if len(s.Why) > 0 && s.Why[0] == c.want {
					return
				}
			}
			t.Errorf("%q: no reason %q", c.text, c.want)
			for _, s := range got {
				t.Logf("%s %+d %q", s.Party, s.Stance, s.Why)
			}
		})
	}
}
