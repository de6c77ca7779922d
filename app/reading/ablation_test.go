package reading

import (
	"cmp"
	"flag"
	"fmt"
	"slices"
	"sort"
	"strings"
	"testing"

	"standpoint/app/codebook"
)

var ablate = flag.Bool("ablate", false, "measure what each family of rules, words and codebook fields brings")

// ablation is the engine with one family taken away.
type ablation struct {
	name     string
	pack     func(*pack)
	codebook func(codebook.Codebook) codebook.Codebook
	drop     func(*frame) bool
}

// reader gives the reading that is left for a codebook.
func (x ablation) reader(t *testing.T, cb codebook.Codebook) read {
	t.Helper()
	p, err := loadPack()
	if err != nil {
		t.Fatal(err)
	}
	if x.pack != nil {
		x.pack(p)
	}
	if x.codebook != nil {
		cb = x.codebook(cb)
	}
	r := &Reader{e: newEngine(p, cb)}
	if x.drop == nil {
		return read{r, r.Read}
	}
	return read{r, func(article Article) []Suggestion { return readWithout(r.e, article, x.drop) }}
}

// readWithout is Reader.Read without the frames that drop says.
func readWithout(e *engine, article Article, drop func(*frame) bool) []Suggestion {
	a := &analysis{}
	a.begin(e, article)
	parsed := a.run()
	var found []frame
	for i := range a.sentences {
		found = a.frames(i, parsed[i], found)
	}
	out := a.rank(slices.DeleteFunc(found, func(f frame) bool { return drop(&f) }), 0)
	sort.SliceStable(out, func(i, j int) bool { return out[i].Start < out[j].Start })
	return out
}

// ablations lists what is taken away, one family at a time.
func ablations() []ablation {
	var out []ablation
	for i, name := range frameKinds {
		out = append(out, ablation{name: "construction: " + name, drop: func(f *frame) bool { return f.kind == frameKind(i) }})
	}
	for _, name := range sortedKeys(kinds) {
		k := kinds[name]
		out = append(out, ablation{name: "verbs: " + name, pack: func(p *pack) { p.verbs = withoutKind(p.verbs, k) }})
	}
	return slices.Concat(out, wordAblations(), stateAblations(), holderAblations(), codebookAblations(), []ablation{
		{name: "learned weights", pack: func(p *pack) { p.weights, p.sides = map[string]int{"base": 100}, map[string]int{"base": 200} }},
	})
}

func withoutKind(list []lexEntry, k kind) []lexEntry {
	return slices.DeleteFunc(list, func(e lexEntry) bool { return e.kind == k })
}

// wordAblations take away files of the language pack, or classes of function
// words.
func wordAblations() []ablation {
	out := []ablation{
		{name: "words: verbs", pack: func(p *pack) { p.verbs = nil }},
		{name: "words: nouns", pack: func(p *pack) { p.nouns = nil }},
		{name: "words: concepts", pack: func(p *pack) { p.concepts = newThesaurus() }},
		{name: "words: adjectives", pack: func(p *pack) { p.adjectives = nil }},
		{name: "words: verbs, nouns, adjectives", pack: func(p *pack) { p.verbs, p.nouns, p.adjectives = nil, nil, nil }},
		{name: "words: irregular forms", pack: func(p *pack) { clear(p.irregular) }},
		{name: "words: derived forms", pack: func(p *pack) { clear(p.derived) }},
		{name: "words: synonyms", pack: func(p *pack) { clear(p.synonyms) }},
		{name: "words: spellings", pack: func(p *pack) { p.spellings = nil }},
		{name: "words: opposites", pack: func(p *pack) { p.opposites = nil }},
		{name: "words: abbreviations", pack: func(p *pack) { clear(p.abbreviations) }},
	}
	for _, c := range []struct {
		name string
		bits class
	}{
		{"negators", cNegator},
		{"modals", cModal},
		{"conditions", cIf | cOnly},
		{"concessions", cThough},
		{"times and causes", cWhen | cBecause | cBefore},
		{"questions", cQuestion},
		{"hedges", cWeak},
		{"firm words", cFirm},
		{"according to", cAccording},
		{"relatives", cRelative},
		{"“by” of the agent", cBy},
	} {
		out = append(out, ablation{name: "words: " + c.name, pack: func(p *pack) { withoutClass(p, c.bits) }})
	}
	return out
}

// withoutClass takes roles from the function words.
func withoutClass(p *pack, bits class) {
	for _, w := range sortedKeys(p.function) {
		p.function[w] &^= bits
		if p.function[w] == 0 {
			delete(p.function, w)
		}
	}
}

// stateAblations take away what the pack knows of states and offices.
func stateAblations() []ablation {
	return []ablation{
		{name: "names: states", pack: func(p *pack) { p.states = nil }},
		{name: "names: unions and blocs", pack: func(p *pack) { clear(p.unions); p.blocs = nil }},
		{name: "names: offices", pack: func(p *pack) { clear(p.offices) }},
		{name: "names: experts", pack: func(p *pack) {
			for _, w := range sortedKeys(p.offices) {
				if p.offices[w]&^cExpert == 0 {
					delete(p.offices, w)
				}
			}
		}},
	}
}

// holderAblations take away what is carried from sentence to sentence, and
// the ways to find a holder who is not named.
func holderAblations() []ablation {
	how := func(name feature) func(*frame) bool {
		return func(f *frame) bool { return f.holder.how == name }
	}
	return []ablation{
		{name: "discourse: he, she, it, they", pack: func(p *pack) { withoutClass(p, cHe|cShe|cIt|cThey) }},
		{name: "discourse: we in quotations", pack: func(p *pack) { withoutClass(p, cWe) }},
		{name: "discourse: topic carried over", drop: func(f *frame) bool { return f.features.has(ftCarried) || f.kind == fkCarried }},
		{name: "discourse: groups", pack: func(p *pack) { clear(p.groups) }},
		{name: "discourse: names learned", drop: how(ftByLearned)},
		{name: "discourse: the president", drop: how(ftByTitle)},
		{name: "discourse: the statement", drop: how(ftBySource)},
		{name: "discourse: all but names", drop: func(f *frame) bool { return f.holder.mention < 0 }},
	}
}

// codebookAblations take away fields of the codebook, and what is worked out
// of them.
func codebookAblations() []ablation {
	issues := func(change func(*codebook.Issue)) func(codebook.Codebook) codebook.Codebook {
		return func(cb codebook.Codebook) codebook.Codebook {
			cb.Issues = slices.Clone(cb.Issues)
			for i := range cb.Issues {
				change(&cb.Issues[i])
			}
			return cb
		}
	}
	return []ablation{
		{name: "codebook: wording of the poles", codebook: issues(func(is *codebook.Issue) { is.PoleA, is.PoleB = "", "" })},
		{name: "codebook: words of name, question, poles", drop: func(f *frame) bool { return f.evidence.soft }},
		{name: "codebook: cues", codebook: withoutCues},
		{name: "codebook: keywords", codebook: issues(func(is *codebook.Issue) { is.Keywords = nil })},
		{name: "codebook: exclusions", codebook: issues(func(is *codebook.Issue) { is.Exclude = nil })},
		{name: "codebook: keywords that mean something else", pack: func(p *pack) { p.homonyms = nil }},
	}
}

// ablated are the sets whose loss is printed, and the heads of their columns.
var ablated = []struct{ set, head string }{
	{setsUkraineDev, "Ukraine dev"},
	{setUUnseen, "Ukr unseen"},
	{setsOtherDev, "others dev"},
	{setOTuned, "oth tuned"},
	{setOUnseen, "oth unseen"},
	{setOwn, "own words"},
	{setTalksKept, "talks retold"},
	{setRetoldKept, "retold"},
}

// TestAblation prints what each family brings: by how many hundredths F1 with
// side and, after the stroke, matrix accuracy fall without it. Losses overlap;
// they do not add up.
func TestAblation(t *testing.T) {
	if !*ablate {
		t.Skip("measures nothing: give -ablate")
	}
	whole := lossesOf(t, ablation{drop: func(*frame) bool { return false }}, nil)
	shipped := lossesOf(t, ablation{}, nil)
	for name, sum := range shipped {
		if whole[name] != sum {
			t.Fatalf("%s: readWithout reads otherwise than Reader.Read: %v, %v", name, whole[name], sum)
		}
	}
	type row struct {
		name string
		loss float64
		line string
	}
	var rows []row
	for _, x := range ablations() {
		sums := lossesOf(t, x, shipped)
		if sums == nil {
			continue
		}
		r := row{name: x.name, loss: shipped["all"].f1Side() - sums["all"].f1Side()}
		var line strings.Builder
		for _, name := range append([]string{"all"}, ablatedSets()...) {
			w, s := shipped[name], sums[name]
			fmt.Fprintf(&line, " %+6.1f/%+5.1f", 100*(w.f1Side()-s.f1Side()), 100*(w.matrix()-s.matrix()))
		}
		r.line = line.String()
		rows = append(rows, r)
	}
	slices.SortStableFunc(rows, func(a, b row) int { return cmp.Compare(b.loss, a.loss) })
	head := fmt.Sprintf("%-42s %12s", "LOSS WITHOUT", "all")
	for _, c := range ablated {
		head += fmt.Sprintf(" %12s", c.head)
	}
	t.Log(head)
	for _, r := range rows {
		t.Logf("%-42s%s", r.name, r.line)
	}
}

func ablatedSets() []string {
	var out []string
	for _, c := range ablated {
		out = append(out, c.set)
	}
	return out
}

// notFittedTo gives the gold files but the retold news that weights are fitted
// to: to make an engine for each of its negotiations for each family takes long.
func notFittedTo(t *testing.T) []goldFile {
	return slices.DeleteFunc(goldFiles(t), func(g goldFile) bool {
		return g.texts != nil && !unseen(g.name, g.articles()[0])
	})
}

// lossesOf measures an ablation by set, and over all articles that are not in
// our own words; nil if it reads as the whole engine does.
func lossesOf(t *testing.T, x ablation, whole map[string]tally) map[string]tally {
	t.Helper()
	outcomes := survey(t, notFittedTo(t), everyArticle, DefaultThreshold, ofItsSet, func(cb codebook.Codebook) read { return x.reader(t, cb) })
	sums := bySet(outcomes)
	all, same := tally{}, true
	for _, o := range outcomes {
		if setsOf(o.file.name, o.article)[0] != setOwn {
			all.add(o.tally())
		}
	}
	sums["all"] = all
	for name, sum := range sums {
		same = same && whole[name] == sum
	}
	if same {
		return nil
	}
	return sums
}
