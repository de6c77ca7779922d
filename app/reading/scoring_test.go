package reading

import (
	"fmt"
	"regexp"
	"testing"

	"standpoint/app/codebook"
)

// tally adds up codings as score.py does.
type tally struct {
	gold, predicted, met, right, cells, cellsRight int
}

func (t *tally) add(o tally) {
	t.gold += o.gold
	t.predicted += o.predicted
	t.met += o.met
	t.right += o.right
	t.cells += o.cells
	t.cellsRight += o.cellsRight
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

func f1(hit, gold, predicted int) float64 { return ratio(2*hit, gold+predicted) }

func (t tally) precision() float64 { return ratio(t.met, t.predicted) }
func (t tally) recall() float64    { return ratio(t.met, t.gold) }
func (t tally) stance() float64    { return ratio(t.right, t.met) }
func (t tally) f1Side() float64    { return f1(t.right, t.gold, t.predicted) }
func (t tally) matrix() float64    { return ratio(t.cellsRight, t.cells) }

func (t tally) String() string {
	return fmt.Sprintf("P %.2f R %.2f F1 %.2f stance %.2f P-side %.2f F1-side %.3f matrix %.2f (gold %d predicted %d met %d)",
		t.precision(), t.recall(), f1(t.met, t.gold, t.predicted), t.stance(),
		ratio(t.right, t.predicted), t.f1Side(), t.matrix(), t.gold, t.predicted, t.met)
}

// outcome is what the suggestions for one article came to.
type outcome struct {
	file                                  goldFile
	article, text                         string
	cued                                  map[string]bool // issues with cues in the codebook
	gold, borderline, predicted, spurious []*coding
	ignored                               map[*coding]bool // suggestions that touch a borderline coding only
}

// tally counts an outcome as score.py does.
func (o outcome) tally() tally {
	sum := tally{gold: len(o.gold), predicted: len(o.spurious)}
	for _, c := range o.gold {
		if c.by == nil {
			continue
		}
		sum.met++
		sum.predicted++
		if c.rightSide() {
			sum.right++
		}
	}
	sum.cells, sum.cellsRight = cells(o.gold, o.predicted, o.ignored)
	return sum
}

// read is one way to read an article: that of a Reader, or one with a part of
// the engine taken away.
type read struct {
	*Reader
	in func(Article) []Suggestion
}

// everyArticle matches the name of any article.
var everyArticle = regexp.MustCompile("")

// survey reads the articles of gold files whose name matches only, each file
// with the reading that make gives for its codebook, and compares what is at
// least as sure as least. The articles of a file are weighed together, as those of
// a dossier are, if they are in the same company.
func survey(t *testing.T, files []goldFile, only *regexp.Regexp, least int, in company, make func(codebook.Codebook) read) []outcome {
	t.Helper()
	var out []outcome
	for _, g := range files {
		matching := g.matching(only)
		if len(matching) == 0 {
			continue
		}
		cb := g.loadCodebook(t)
		cued := map[string]bool{}
		for _, is := range cb.Issues {
			cued[is.Name] = len(is.CuesA)+len(is.CuesB) > 0
		}
		read := make(cb)
		groups := map[string][]string{}
		for _, article := range matching {
			name := in(g.name, article)
			groups[name] = append(groups[name], article)
		}
		for _, name := range sortedKeys(groups) {
			for i, found := range read.together(t, g, groups[name]) {
				article := groups[name][i]
				o := compareWithGold(g, article, g.text(t, article), suggested(found, article, least))
				o.cued = cued
				out = append(out, o)
			}
		}
	}
	return out
}

// matching gives the articles whose name, or the file's, matches.
func (g goldFile) matching(only *regexp.Regexp) []string {
	var out []string
	for _, article := range g.articles() {
		if only.MatchString(article) || only.MatchString(g.name) {
			out = append(out, article)
		}
	}
	return out
}

// company names the company that an article of a gold file is in.
type company func(gold, article string) string

// ofItsSet keeps those that nobody looks at from those that the rules were made on:
// what these say would tell too much of the others.
func ofItsSet(gold, article string) string { return setsOf(gold, article)[0] }

// ofItsFile is the company that the articles are in for a user.
func ofItsFile(string, string) string { return "" }

// together reads some articles of a gold file and weighs what is found.
func (r read) together(t *testing.T, g goldFile, articles []string) [][]Suggestion {
	t.Helper()
	all := make([]Reading, len(articles))
	for i, article := range articles {
		all[i].Text = g.text(t, article)
		all[i].Suggestions = r.in(Article{Text: all[i].Text})
	}
	return r.Weigh(all, nil)
}

// shippedRead reads with the engine as it is.
func shippedRead(t *testing.T) func(codebook.Codebook) read {
	return func(cb codebook.Codebook) read {
		reader, err := New(cb)
		if err != nil {
			t.Fatal(err)
		}
		return read{reader, reader.Read}
	}
}

// suggested gives those of the suggestions for an article that are at least as sure
// as least.
func suggested(found []Suggestion, article string, least int) []*coding {
	var out []*coding
	for _, s := range found {
		if s.Confidence < least {
			continue
		}
		out = append(out, &coding{
			article: article, party: s.Party, issue: s.Issue, start: s.Start, end: s.End,
			stance: s.Stance, voice: s.Voice.String(), confidence: s.Confidence, why: s.Why, features: s.features.names(),
			speaker: s.Speaker, claimed: s.ClaimedBy,
		})
	}
	return out
}

var sentenceEnd = regexp.MustCompile(`[.!?]["”’')\]]*[\s\p{Z}]|\n`) // Go's \s knows no no-break space

// compareWithGold matches the suggestions for an article with its codings.
func compareWithGold(g goldFile, article, text string, predicted []*coding) outcome {
	o := outcome{file: g, article: article, text: text, predicted: predicted, ignored: map[*coding]bool{}}
	o.gold, o.borderline = g.goldOf(article)
	last := map[string]int{}
	for _, p := range predicted {
		if m := bestGold(o.gold, p); m != nil {
			if m.by == nil {
				m.by = p
			}
			continue
		}
		if touches(o.borderline, p) {
			o.ignored[p] = true
			continue
		}
		key := p.party + "\t" + p.issue
		before, again := last[key]
		if !again || sentenceEnd.MatchString(text[before:max(before, p.start)]) {
			o.spurious = append(o.spurious, p)
		}
		last[key] = p.start
	}
	return o
}

func bestGold(gold []*coding, p *coding) *coding {
	var best *coding
	most := 0
	for _, c := range gold {
		if c.party != p.party || c.issue != p.issue {
			continue
		}
		overlap := min(p.end, c.end) - max(p.start, c.start)
		if overlap > most && overlap*2 >= p.end-p.start {
			best, most = c, overlap
		}
	}
	return best
}

func touches(list []*coding, p *coding) bool {
	for _, c := range list {
		if c.party == p.party && c.issue == p.issue && min(p.end, c.end) > max(p.start, c.start) {
			return true
		}
	}
	return false
}

// cells counts the cells of gold and suggestions, and those of one side.
func cells(gold, predicted []*coding, ignored map[*coding]bool) (all, right int) {
	type sums struct{ gold, goldN, got, gotN int }
	byCell := map[string]*sums{}
	for _, c := range gold {
		key := c.party + "\t" + c.issue
		if byCell[key] == nil {
			byCell[key] = &sums{}
		}
		byCell[key].gold += c.stance
		byCell[key].goldN++
	}
	for _, c := range predicted {
		key := c.party + "\t" + c.issue
		if byCell[key] == nil {
			if ignored[c] {
				continue
			}
			byCell[key] = &sums{}
		}
		byCell[key].got += c.stance
		byCell[key].gotN++
	}
	for _, s := range byCell {
		if s.goldN > 0 && s.gotN > 0 && meanSide(s.gold, s.goldN) == meanSide(s.got, s.gotN) {
			right++
		}
	}
	return len(byCell), right
}

func meanSide(sum, n int) int {
	if 4*sum < n && -4*sum < n {
		return 0
	}
	return sign(sum)
}
