package specimen

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"standpoint/app/dossier"
)

// printedAgain is how many articles stand between two that are reprints; a
// reprint has the words of the article before it under another headline.
const printedAgain = 10

// undatedEach is of how many articles one has no date.
const undatedEach = 50

// Article invents the article of a number, with so many passages.
func Article(number, passages int) dossier.Incoming {
	outlet := outlets[number%len(outlets)]
	story := number
	if number%printedAgain == printedAgain-1 {
		story--
	}
	w := newWriter(story)
	headline := w.headline()
	if story != number {
		headline = "From the wires: " + headline
	}
	w.add(headline + "\n\n")
	found := make([]dossier.Passage, 0, passages)
	for n := range passages {
		found = append(found, w.stand(n))
		switch {
		case n%5 == 4:
			w.add("\n\n")
		case n%3 == 1:
			w.add(" " + w.aside() + " ")
		default:
			w.add(" ")
		}
	}
	w.add("\n\nReported for " + outlet + ".\n")
	return dossier.Incoming{
		Source: dossier.Source{
			Title: headline, TitleHow: dossier.Stated, Outlet: outlet, Lang: "en", Text: w.text.String(),
			Published: published(story), PublishedHow: how(story), FileName: fmt.Sprintf("article-%05d.txt", number),
		},
		Passages: found,
	}
}

// published spreads the stories over four years, a few without a date.
func published(story int) dossier.Date {
	if story%undatedEach == undatedEach-3 {
		return ""
	}
	const years = 4 * 365
	first := time.Date(2021, 1, 1, 0, 0, 0, 0, time.UTC)
	return dossier.Date(first.AddDate(0, 0, story*7919%years).Format(time.DateOnly))
}

func how(story int) dossier.How {
	if published(story) == "" {
		return dossier.Unknown
	}
	return dossier.Stated
}

// writer writes one article.
type writer struct {
	chance *rand.Rand
	text   strings.Builder
	story  int
}

func newWriter(story int) *writer {
	return &writer{chance: rand.New(rand.NewPCG(uint64(story), 2025)), story: story}
}

func (w *writer) add(words string) { w.text.WriteString(words) }

func (w *writer) one(of []string) string { return of[w.chance.IntN(len(of))] }

func (w *writer) headline() string {
	return fmt.Sprintf("%s talks on %s: %s %s", w.one(places), strings.ToLower(matters[w.chance.IntN(len(matters))].name), w.one(adjectives), w.one(nouns))
}

// aside is a sentence without a stand.
func (w *writer) aside() string {
	return fmt.Sprintf("The %s %s near %s %s a %s %s %s.",
		w.one(adjectives), w.one(nouns), w.name(), w.one(deeds), w.one(adjectives), w.one(nouns), w.one(endings))
}

// stand writes a sentence in which a party takes a stand, as a passage.
func (w *writer) stand(n int) dossier.Passage {
	party, issue := w.chance.IntN(len(sides)), w.chance.IntN(len(matters))
	stance := w.chance.IntN(5) - 2
	side, matter := sides[party], matters[issue]
	p := dossier.Passage{
		Start: w.text.Len(), Party: dossier.ID(party + 1), Issue: dossier.ID(issue + 1), Stance: stance,
		Confidence: 30 + w.chance.IntN(65), Status: w.status(n),
	}
	verb := w.one(verbs[stance+2])
	object := strings.ToLower(matter.name)
	when := fmt.Sprintf("%s the %s %s in %s", w.one(times), w.one(adjectives), w.one(nouns), w.one(places))
	switch w.chance.IntN(3) {
	case 0:
		p.Voice, p.Speaker = dossier.Quote, side.person
		w.add(fmt.Sprintf("“%s %s %s, whatever the %s %s %s,” %s, the %s %s, said %s.",
			side.name, verb, object, w.name(), w.one(nouns), w.one(deeds), side.person, side.adjective, side.office, when))
	case 1:
		p.Voice, p.Speaker = dossier.Paraphrase, "the "+side.adjective+" "+side.office
		w.add(fmt.Sprintf("The %s %s said %s that %s %s %s, as %s of %s had %s it.",
			side.adjective, side.office, when, side.name, verb, object, w.name(), w.name(), w.one(deeds)))
	default:
		p.Voice = dossier.Report
		w.add(fmt.Sprintf("%s %s %s, %s, and its %s %s %s.", side.name, verb, object, when, w.one(adjectives), w.one(nouns), w.one(endings)))
	}
	p.End = w.text.Len()
	p.Record = &dossier.Record{
		Engine: "specimen",
		Why:    []string{"party: " + side.name + ", named in the sentence", "issue: “" + object + "”, a keyword", fmt.Sprintf("side: “%s” (%+d)", verb, stance)},
	}
	if p.Voice == dossier.Report && w.chance.IntN(12) == 0 {
		p.ClaimedBy = dossier.ID(1 + (party+1+w.chance.IntN(len(sides)-1))%len(sides))
	}
	return p
}

// status has some of the work done: in every fifth article a person went
// through the first passages.
func (w *writer) status(n int) dossier.Status {
	switch {
	case w.story%5 != 0 || n > 11:
		return dossier.Suggested
	case n%6 == 5:
		return dossier.Rejected
	default:
		return dossier.Accepted
	}
}

// name makes up a name: there are some forty thousand.
func (w *writer) name() string {
	var b strings.Builder
	for range 2 + w.chance.IntN(2) {
		b.WriteString(w.one(syllables))
	}
	word := b.String()
	return strings.ToUpper(word[:1]) + word[1:]
}
