package reading

import (
	"testing"

	"standpoint/app/codebook"
)

// small words where they part what belongs together: days, "neither", "nor".
var smallWords = []wording{
	{"agreed on a day to do it", "Norland agreed on Monday to sign the truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"called on a day for it", "Norland called on Monday for a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"called a day for it", "Norland called Monday for a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"called in a month for it", "Norland called in May 2019 for a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"called on a day's meeting", "Norland called on Monday's meeting to back a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"would neither", "Norland would neither sign the truce nor cede the island.", []string{"Norland|Ceasefire|-", "Norland|Island|+"}, []string{"Norland|Ceasefire|+"}},
	{"neither, the verbs turned round", "Norland said it would neither cede the island nor accept a truce.", []string{"Norland|Ceasefire|-", "Norland|Island|+"}, nil},
	{"either or", "Norland will either accept the truce or face war.", []string{"Norland|Ceasefire|+"}, nil},
	{"neither side", "Neither side wants a truce.", []string{"Norland|Ceasefire|-", "Sudria|Ceasefire|-"}, nil},
	{"nor will it", "Norland hates war, nor will it accept a truce.", []string{"Norland|Ceasefire|-"}, []string{"Norland|Ceasefire|+"}},
	{"nor would it, after and", "Norland feared war and nor would it give up the island.", []string{"Norland|Island|+"}, []string{"Norland|Island|-"}},
	{"part of a land", "Gunmen in northern Sudria have rejected a truce.", nil, []string{"Sudria|Ceasefire|-"}},
	{"people named before a land", "He told reporters Sudria had rejected a truce.", []string{"Sudria|Ceasefire|-"}, nil},
	{"would not comment", "Norland would not comment on reports that it had accepted a truce.", nil, []string{"Norland|Ceasefire|+", "Norland|Ceasefire|-"}},
	{"gave no indication", "Vale gave no indication that he would accept a truce.", nil, []string{"Sudria|Ceasefire|+"}},
	{"no alternative", "There is no alternative to a truce, Moor said.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"sees no alternative", "Norland sees no alternative to a truce.", []string{"Norland|Ceasefire|+"}, []string{"Norland|Ceasefire|-"}},
	{"only concern", "Moor said her only concern was a truce.", []string{"Norland|Ceasefire|+"}, nil},
	{"would only reward", "A truce now would only reward Sudria, Moor argued.", []string{"Norland|Ceasefire|-"}, nil},
	{"in the view of", "A truce is a trap, in the view of Moor.", []string{"Norland|Ceasefire|-"}, nil},
	{"reminded", "Moor reminded him that a truce was needed.", []string{"Norland|Ceasefire|+"}, nil},
}

func TestSmallWords(t *testing.T) { readAll(t, smallWords) }

// who speaks where: the land is known by the seat of its government.
var inTheirSeats = []wording{
	{"opens with the seat", "In Lima, the defence minister said a truce was unacceptable.", []string{"Peru|Ceasefire|-"}, nil},
	{"with a name", "Speaking in Lima, Deputy Defence Minister Pia Lund said a truce was unacceptable.", []string{"Peru|Ceasefire|-"}, nil},
	{"told reporters there", "Defence Minister Pia Lund told reporters in Lima that a truce was unacceptable.", []string{"Peru|Ceasefire|-"}, nil},
	{"officials", "In Lima, officials said a truce was unacceptable.", []string{"Peru|Ceasefire|-"}, nil},
	{"a guest of another land", "In Lima, French Defence Minister Pia Lund said a truce was unacceptable.", nil, []string{"Peru|Ceasefire|-"}},
	{"a guest of a body", "In Lima, UN envoy Pia Lund said a truce was unacceptable.", nil, []string{"Peru|Ceasefire|-"}},
	{"an expert", "In Lima, analyst Pia Lund said a truce was unacceptable.", nil, []string{"Peru|Ceasefire|-"}},
	{"close to somebody", "A source close to Moor said a truce was needed.", []string{"Peru|Ceasefire|+"}, nil},
	{"aides to the president", "Peru's President Moor flew home. Aides to the president said a truce was needed.", []string{"Peru|Ceasefire|+"}, nil},
	{"people close to her", "Moor flew home. People close to the party said she had no wish for a truce.", []string{"Peru|Ceasefire|-"}, nil},
	{"ambassador to the other", "Pia Lund, Peru's ambassador to Bolivia, said a truce was needed.", []string{"Peru|Ceasefire|+"}, []string{"Bolivia|Ceasefire|+"}},
}

func TestInTheirSeats(t *testing.T) {
	cb := testCodebook()
	cb.Parties = []codebook.Party{
		{Name: "Peru", Aliases: []string{"Moor", "Ada Moor"}},
		{Name: "Bolivia", Aliases: []string{"Vale", "Tom Vale"}},
	}
	reader, err := New(cb)
	if err != nil {
		t.Fatal(err)
	}
	readAllWith(t, reader, inTheirSeats)
}
