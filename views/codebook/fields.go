package codebook

import (
	"fyne.io/fyne/v2/lang"

	"standpoint/app/revision"
)

// fieldSpec says what a field is called and what it does.
type fieldSpec struct {
	key         revision.Field
	label, help string
	kind        fieldKind
}

type fieldKind int

const (
	line    fieldKind = iota // a word or a few
	list                     // one entry a line
	prose                    // sentences
	persons                  // of a party
	support                  // which pole support means
	colour                   // of a party
)

func bookFields() []fieldSpec {
	return []fieldSpec{{
		revision.Title, lang.L("Title"),
		lang.L("What is negotiated, and when. It heads the matrix and the brief. Example: Port talks, 2025"), line,
	}}
}

func partyFields() []fieldSpec {
	return []fieldSpec{
		{revision.Name, lang.L("Name"), lang.L("What the matrix calls the party. Under another name it keeps all its passages."), line},
		{revision.Short, lang.L("Short name"), lang.L("For narrow places. It is read like an alias. Example: US"), line},
		{revision.Colour, lang.L("Colour"), lang.L("It marks the party beside its name, in the matrix and in pictures. The colours of the sides are not among them."), colour},
		{revision.Aliases, lang.L("Aliases"), lang.L("Other names, one a line: people, offices, capitals. Upper or lower case makes no difference, unless all letters are capitals. Example: Ada Moor"), list},
		{revision.AliasesExact, lang.L("Exact aliases"), lang.L("Names in exactly this case, one a line. Example: Union, where “a union” is somebody else"), list},
		{revision.Adjectives, lang.L("Adjectives"), lang.L("One a line. They mark people whom nobody listed. Example: American finds “American envoy N.”"), list},
		{revision.Groups, lang.L("Groups"), lang.L("Collectives that include the party, one a line. Example: the coastal states"), list},
		{revision.Persons, lang.L("Persons"), lang.L("Whom a title or a pronoun means, and when. Example: Ada Moor, president, from 2024-05-01"), persons},
		{revision.Note, lang.L("Note"), lang.L("Who belongs to the party, in your words. Names in it, up to the word “not”, are read as its names too."), prose},
	}
}

func issueFields() []fieldSpec {
	return []fieldSpec{
		{revision.Name, lang.L("Name"), lang.L("What the matrix calls the issue; it is read as a keyword too. Under another name it keeps all its passages."), line},
		{revision.Question, lang.L("Question"), lang.L("What is in dispute, as one neutral question. Example: Is the port leased to the consortium?"), prose},
		{revision.PoleA, lang.L("Pole A"), lang.L("The one end of the axis: the refusal, or the way things are. Example: No lease"), prose},
		{revision.PoleB, lang.L("Pole B"), lang.L("The other end: the change. Example: Lease signed"), prose},
		{revision.Keywords, lang.L("Keywords"), lang.L("They show that a sentence is about the issue, one a line; * at a word's end: any ending. Narrow ones work better than broad ones. Example: port contract"), list},
		{revision.CuesA, lang.L("Cues for pole A"), lang.L("Phrases that show pole A, one a line. a|b: either word; a lone *: up to four words; words match in all their forms. Example: scrap|cancel * lease"), list},
		{revision.CuesB, lang.L("Cues for pole B"), lang.L("Phrases that show pole B, written in the same way. Example: hand over|lease the port"), list},
		{revision.Exclude, lang.L("Exclusions"), lang.L("What looks like the issue and is not, one a line. Example: lease of life"), list},
		{revision.Affirmative, lang.L("Support means"), lang.L("The pole that plain support for the thing itself means. Example: pole B where “wants the lease” means a lease"), support},
		{revision.Note, lang.L("Note"), lang.L("Your remark. It is printed with the codebook."), prose},
	}
}
