package reading

import (
	"strings"

	"standpoint/app/codebook"
)

// learnSexes learns from titles and first names whether "he" or "she" means a
// person, by last name. Of a name that both have it knows nothing.
func (a *analysis) learnSexes() {
	for _, i := range a.capitals {
		if sex := a.e.pack.firstNames[a.word(int(i))]; sex != 0 {
			a.learnSex(int(i), sex)
		}
	}
}

// sexesOf gives the sexes that a codebook tells, by last name: of its persons,
// and of aliases with a first name.
func (p *pack) sexesOf(cb codebook.Codebook) map[string]class {
	out := map[string]class{}
	for _, party := range cb.Parties {
		for _, name := range party.Aliases {
			first, _, two := strings.Cut(name, " ")
			if sex := p.firstNames[first]; two && sex != 0 {
				out[lastWord(name)] |= sex
			}
		}
		for _, who := range party.Persons {
			if sex := functionClasses[who.Pronoun] & (cHe | cShe); sex != 0 {
				out[lastWord(who.Name)] |= sex
			}
		}
	}
	return out
}

// learnSex learns the sex of the last name after the title or first name at
// token i.
func (a *analysis) learnSex(i int, sex class) {
	last := -1
	for j := i + 1; j < len(a.tokens) && j < i+5; j++ {
		t := &a.tokens[j]
		if t.is(sStop) && j == i+1 {
			continue // "Mr. N."
		}
		if !t.is(sWord) || !t.is(sCapital) || t.is(sLineStart|sPossess) {
			break
		}
		last = j
	}
	if last >= 0 {
		a.sexes[a.word(last)] |= sex
	}
}

func (a *analysis) word(i int) string {
	return a.text[a.tokens[i].start:a.tokens[i].end]
}

// sexOf gives cHe or cShe for a noun phrase that ends with the name of a man or
// woman, and 0 for all others.
func (a *analysis) sexOf(lo, hi int) class {
	for j := hi - 1; j >= lo; j-- {
		t := &a.tokens[j]
		if t.is(sPossess) {
			continue
		}
		if !t.is(sWord) || !t.is(sCapital) {
			return 0
		}
		name := a.word(j)
		if sex := a.e.sexes[name] | a.sexes[name]; sex == cHe || sex == cShe {
			return sex
		}
		return 0
	}
	return 0
}

// keepPerson remembers whom "he" and "she" may mean next: who is known to be a
// man is not meant by "she", and a body or several people by neither.
func (a *analysis) keepPerson(sp speaker) {
	a.talk.person = sp
	if sp.mention >= 0 && a.manyPeople(&a.mentions[sp.mention]) {
		return
	}
	if sp.mention >= 0 && len(sp.parties) > 1 {
		sp = a.mentionSpeaker(sp.mention) // of "X and Moor", who is one person
	}
	if sp.sex != cShe {
		a.talk.he = sp
	}
	if sp.sex != cHe {
		a.talk.she = sp
	}
}

// manyPeople reports an office that is a body or several people, whom "he" does
// not mean: "the Norlandish troops". In "Moor's office" there is one.
func (a *analysis) manyPeople(m *mention) bool {
	if m.form != fOffice {
		return false
	}
	for j := m.from; j < m.to; j++ {
		if a.tokens[j].is(sPossess) {
			return false
		}
	}
	return a.plural(m.to-1) || a.tokens[m.to-1].class&(cBody|cPerson) == cBody
}
