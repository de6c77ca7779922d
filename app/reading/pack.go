package reading

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"sync"
)

//go:embed pack/en/*.tsv
var packFiles embed.FS

// pack is the language pack: what the words of a language do in a clause.
type pack struct {
	verbs, nouns, adjectives        []lexEntry
	function                        map[string]class // words and phrases
	offices                         map[string]class
	voices                          map[string]bool // those who speak for whom the talk was of
	goBetweens                      map[string]bool // who is between the sides, and none of them
	chambers, legislatures          map[string]bool // a chamber has a short name: "House"
	governs, inGovernment           map[string]bool // what governs, and who does
	under                           map[string]bool // by which plan something comes about
	upon                            map[string]bool // at whose request
	passes                          map[string]bool // what a bill does that a house is for
	partOf                          map[string]bool // how a thing belongs to what somebody wants: "the heart of"
	contains                        map[string]bool // what a paper does with what it asks for
	sumsUp                          map[string]bool // what stands for all that a clause says
	standsFor                       map[string]bool // what stands for a thing that it has named
	groups                          map[string]int  // "both sides" -> 2; 0 means all
	irregular, derived              map[string]string
	spellings                       []spelling
	abbreviations                   map[string]bool
	states                          []state
	stateNames, nationals           map[string]bool // nationals: what people of a state and things of it are called
	atHome                          map[string]bool // offices of those who work in the capital of their own state
	organisations                   map[string]bool
	everyday                        map[string]bool   // words that tell nothing by themselves
	members                         map[string]string // who joins in a union or association -> which kind of word that is
	synonyms                        map[string][]string
	deeds                           map[string][]string // synonyms of verbs with what they govern
	concepts                        *thesaurus
	outlook                         outlook
	unions                          map[string][]string
	opposites                       []opposites
	homonyms                        []homonym
	amounts                         amounts
	verdicts                        verdictWords
	blocs                           []bloc
	firstNames                      map[string]class // and titles -> cHe or cShe
	weights, sides                  map[string]int
	calibration, hearing, elsewhere map[string]int
	joining                         map[string]bool // words that only join others
	phrasing                        *phrasing
	version                         string
}

// lexEntry is one verb, noun or adjective with what it does to its object.
type lexEntry struct {
	phrase   string
	kind     kind
	sign     int
	strength int
	words    int  // of the phrase, without its gaps
	verdict  int  // see verdictWords
	deems    bool // calls its object what stands after it: "considers it a trap"
	together bool // what only several can do, so that who fails to has refused nothing
	seeks    bool // wants what another has yet to give
	noun     bool // a noun more often than a verb: "talks"
}

// spelling maps a variant to the form that the matcher knows.
type spelling struct{ variant, form string }

// state holds what a state and those who speak for it are called.
type state struct {
	name                                        string
	also, adjectives, demonyms, capitals, seats []string
}

// thePack gives the language pack, which is read once and does not change.
var thePack = sync.OnceValues(loadPack)

func loadPack() (*pack, error) {
	p := &pack{
		stateNames: map[string]bool{}, nationals: map[string]bool{}, atHome: map[string]bool{},
		function: map[string]class{}, offices: map[string]class{}, voices: map[string]bool{}, goBetweens: map[string]bool{}, chambers: map[string]bool{}, legislatures: map[string]bool{}, governs: map[string]bool{}, under: map[string]bool{}, upon: map[string]bool{}, passes: map[string]bool{}, partOf: map[string]bool{}, contains: map[string]bool{}, sumsUp: map[string]bool{}, standsFor: map[string]bool{}, inGovernment: map[string]bool{}, groups: map[string]int{},
		irregular: map[string]string{}, derived: map[string]string{}, abbreviations: map[string]bool{}, organisations: map[string]bool{}, everyday: map[string]bool{}, members: map[string]string{},
		unions: map[string][]string{}, synonyms: map[string][]string{}, deeds: map[string][]string{}, firstNames: map[string]class{}, concepts: newThesaurus(), amounts: newAmounts(), verdicts: verdictWords{map[string]int{}, map[string]int{}, map[string]int{}, map[string]int{}, map[string]int{}}, weights: map[string]int{}, sides: map[string]int{}, calibration: map[string]int{}, hearing: map[string]int{}, elsewhere: map[string]int{}, joining: map[string]bool{}, phrasing: newPhrasing(),
	}
	sum := sha256.New()
	for _, l := range p.loaders() {
		name := "pack/en/" + l.file + ".tsv"
		data, err := fs.ReadFile(packFiles, name)
		if err != nil {
			return nil, fmt.Errorf("load language pack: %w", err)
		}
		sum.Write(data)
		if err := eachRow(name, string(data), l.columns, l.row); err != nil {
			return nil, err
		}
	}
	p.version = "en-" + hex.EncodeToString(sum.Sum(nil))[:8]
	return p, nil
}

// loader reads the rows of one file of the pack.
type loader struct {
	file    string
	columns int
	row     func([]string) error
}

func (p *pack) loaders() []loader {
	return []loader{
		{"verbs", 4, lexLoader(&p.verbs)},
		{"nouns", 4, lexLoader(&p.nouns)},
		{"adjectives", 4, lexLoader(&p.adjectives)},
		{"function", 2, p.addFunctionWord},
		{"offices", 2, p.addOffice},
		{"groups", 2, func(c []string) error {
			if n, ok := groupWords[c[1]]; ok {
				p.groups[c[0]] = n
				return nil
			}
			n, err := strconv.Atoi(c[1])
			p.groups[c[0]] = n
			return err
		}},
		{"irregular", 2, func(c []string) error { p.irregular[c[0]] = c[1]; return nil }},
		{"derived", 2, func(c []string) error { p.derived[c[0]] = c[1]; return nil }},
		{"spellings", 2, func(c []string) error {
			p.spellings = append(p.spellings, spelling{c[0], c[1]})
			return nil
		}},
		{"organisations", 1, func(c []string) error { p.organisations[c[0]] = true; return nil }},
		{"everyday", 1, func(c []string) error { p.everyday[c[0]] = true; return nil }},
		{"members", 2, func(c []string) error { p.members[c[0]] = c[1]; return nil }},
		{"abbreviations", 1, func(c []string) error { p.abbreviations[c[0]] = true; return nil }},
		{"states", 1, func(c []string) error {
			p.addState(c)
			return nil
		}},
		{"unions", 2, func(c []string) error { p.unions[c[0]] = split(c[1], "|"); return nil }},
		{"synonyms", 1, p.addSynonyms},
		{"opposites", 3, func(c []string) error {
			k, ok := pairKinds[c[0]]
			if !ok {
				return fmt.Errorf("unknown kind %q", c[0])
			}
			p.opposites = append(p.opposites, opposites{k, [2][]string{split(c[1], "|"), split(c[2], "|")}})
			return nil
		}},
		{"homonyms", 2, p.addHomonym},
		{"amounts", 3, p.amounts.add},
		{"concepts", 4, func(c []string) error { return p.concepts.add(c, p.irregular) }},
		{"outlook", 2, p.outlook.add},
		{"verdicts", 2, p.verdicts.add},
		{"blocs", 1, p.addBloc},
		{"firstnames", 2, classLoader(p.firstNames, functionClasses)},
		{"weights", 2, numberLoader(p.weights)},
		{"sides", 2, numberLoader(p.sides)},
		{"calibration", 2, numberLoader(p.calibration)},
		{"hearing", 2, numberLoader(p.hearing)},
		{"elsewhere", 2, numberLoader(p.elsewhere)},
		{"joining", 1, func(c []string) error { p.joining[c[0]] = true; return nil }},
		{"phrasing", 3, p.phrasing.add},
	}
}

// addState takes a row of states.tsv.
func (p *pack) addState(c []string) {
	p.states, p.stateNames[c[0]] = append(p.states, newState(c)), true
	for _, cell := range c[2:min(len(c), 4)] {
		for _, w := range split(cell, "|") {
			p.nationals[w] = true
		}
	}
}

func (p *pack) addBloc(c []string) error {
	p.blocs = append(p.blocs, bloc{name: c[0], adjectives: split(cellAt(c, 1), "|"), tag: cellAt(c, 2)})
	return nil
}

// addSynonyms enters words that may stand for each other; after "to" they do only
// as verbs.
func (p *pack) addSynonyms(c []string) error {
	text, act := strings.CutPrefix(c[0], "to ")
	into := p.synonyms
	if act {
		into = p.deeds
	}
	group := split(text, "|")
	for _, w := range group {
		into[w] = append(into[w], group...)
	}
	return nil
}

// numberLoader keeps rows of a name and a number.
func numberLoader(into map[string]int) func([]string) error {
	return func(c []string) error {
		n, err := strconv.Atoi(c[1])
		into[c[0]] = n
		return err
	}
}

// eachRow calls row for the lines of a TSV file after its header; lines that
// begin with # are notes.
func eachRow(name, data string, columns int, row func([]string) error) error {
	header := true
	for n, line := range strings.Split(data, "\n") {
		line = strings.TrimRight(line, "\r")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if header {
			header = false
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) < columns {
			return fmt.Errorf("%s:%d: %d columns where %d are needed", name, n+1, len(cells), columns)
		}
		if err := row(cells); err != nil {
			return fmt.Errorf("%s:%d: %w", name, n+1, err)
		}
	}
	return nil
}

func lexLoader(into *[]lexEntry) func([]string) error {
	return func(c []string) error {
		k, ok := kinds[c[1]]
		if !ok {
			return fmt.Errorf("unknown kind %q", c[1])
		}
		sign, err := strconv.Atoi(c[2])
		if err != nil {
			return fmt.Errorf("sign: %w", err)
		}
		strength, err := strconv.Atoi(c[3])
		if err != nil {
			return fmt.Errorf("strength: %w", err)
		}
		words := 1 + strings.Count(c[0], " ") - strings.Count(c[0], "*")
		*into = append(*into, lexEntry{phrase: c[0], kind: k, sign: sign, strength: strength, words: words, seeks: c[1] == "seek", deems: cellAt(c, 4) == "deems", together: cellAt(c, 4) == "together", noun: cellAt(c, 4) == "noun"})
		return nil
	}
}

func classLoader(into map[string]class, names map[string]class) func([]string) error {
	return func(c []string) error {
		cl, ok := names[c[1]]
		if !ok {
			return fmt.Errorf("unknown kind %q", c[1])
		}
		into[c[0]] |= cl
		return nil
	}
}

// addFunctionWord enters a row of function.tsv.
func (p *pack) addFunctionWord(c []string) error {
	switch c[1] {
	case "under":
		p.under[c[0]] = true
	case "part-of":
		p.partOf[c[0]] = true
	case "passes":
		p.passes[c[0]] = true
	case "upon":
		p.upon[c[0]] = true
	case "contains":
		p.contains[c[0]] = true
	case "sums-up":
		p.sumsUp[c[0]] = true
	case "stands-for":
		p.standsFor[c[0]] = true
	default:
		return classLoader(p.function, functionClasses)(c)
	}
	return nil
}

// addOffice enters a row of offices.tsv.
func (p *pack) addOffice(c []string) error {
	p.atHome[c[0]] = p.atHome[c[0]] || cellAt(c, 2) == "home"
	switch c[1] {
	case "voice":
		p.voices[c[0]] = true
	case "go-between":
		p.goBetweens[c[0]] = true
	case "chamber":
		p.chambers[c[0]] = true
	case "legislature":
		p.legislatures[c[0]] = true
	case "governs":
		p.governs[c[0]] = true
	case "in-government":
		p.inGovernment[c[0]] = true
	default:
		return classLoader(p.offices, officeClasses)(c)
	}
	return nil
}

func cellAt(c []string, i int) string {
	if i < len(c) {
		return c[i]
	}
	return ""
}

// bloc is a political group with its adjectives and the letter that stands for
// it after a member's name.
type bloc struct {
	name       string
	adjectives []string
	tag        string
}

func newState(c []string) state {
	for len(c) < 6 {
		c = append(c, "")
	}
	return state{c[0], split(c[1], "|"), split(c[2], "|"), split(c[3], "|"), split(c[4], "|"), split(c[5], "|")}
}

func split(s, by string) []string {
	var out []string
	for _, x := range strings.Split(s, by) {
		if x = strings.TrimSpace(x); x != "" {
			out = append(out, x)
		}
	}
	return out
}

// opposites are two groups of words that speak against each other.
type opposites struct {
	kind  pairKind
	sides [2][]string
}

// pairKind says what the words of a pair of opposites are.
type pairKind uint8

const (
	pairAct     pairKind = iota // what is done, or how: "accept", "early"
	pairUndo                    // likewise; the second side takes the thing away: "scrap"
	pairThing                   // what is wanted or refused: "strike"
	pairHow                     // how a thing is: "slow"
	pairTerms                   // whether there are conditions: "unconditional"
	pairRein                    // a restraint, or freedom from one: "ban", "exempt"
	pairFlow                    // what restraints are put on: as a keyword it is the second side of pairRein, in a pole it tells nothing
	pairDegree                  // how much there is of a thing: "high", "low"
	pairDeed                    // what is done to the thing, which tells the pole whichever way the thing points: "free"
	pairNone                    // neither, though it begins with a word of one: "close to"
	pairAgainst                 // of the first side: as a keyword it is against what the issue is about, whatever that is
)

var pairKinds = map[string]pairKind{
	"act": pairAct, "undo": pairUndo, "thing": pairThing, "how": pairHow, "terms": pairTerms,
	"rein": pairRein, "flow": pairFlow, "degree": pairDegree, "deed": pairDeed, "against": pairAgainst, "none": pairNone,
}
