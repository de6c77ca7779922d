package reading

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"standpoint/app/codebook"
)

// accuracyDir holds the gold files; it lies beside the repository, if at all.
const accuracyDir = "../../../shared/accuracy"

// coding is one gold coding or one suggestion as such.
type coding struct {
	article, party, issue string
	start, end            int
	stance                int
	sure                  string // of a gold coding
	voice                 string
	by                    *coding // of a gold coding: the suggestion that met it
	confidence            int     // of a suggestion, and all below
	why, features         []string
	speaker, claimed      string
}

// rightSide reports a gold coding that a suggestion of its side has met.
func (c *coding) rightSide() bool { return c.by != nil && sign(c.by.stance) == sign(c.stance) }

type goldFile struct {
	name, codebook, articleDir string
	codings                    []coding
	book                       *codebook.Codebook // of retold news, nil if the template is
	texts                      map[string]string  // of retold news, by article
}

func (g goldFile) articles() []string {
	if g.texts != nil {
		return sortedKeys(g.texts)
	}
	seen := map[string]bool{}
	for _, c := range g.codings {
		seen[c.article] = true
	}
	return sortedKeys(seen)
}

// text gives an article.
func (g goldFile) text(t *testing.T, article string) string {
	t.Helper()
	if g.texts != nil {
		return g.texts[article]
	}
	return readText(t, filepath.Join(g.articleDir, article))
}

// loadCodebook gives the codebook of a gold file: the template of the talks
// where it has none of its own.
func (g goldFile) loadCodebook(t *testing.T) codebook.Codebook {
	t.Helper()
	if g.book != nil {
		return *g.book
	}
	cb, err := codebook.Template(templateOfTalks)
	if g.codebook != "" {
		cb, err = codebook.Load(g.codebook)
	}
	if err != nil {
		t.Fatal(err)
	}
	return cb
}

const templateOfTalks = "ukraine-2025"

func goldFiles(t *testing.T) []goldFile {
	t.Helper()
	var paths []string
	for _, dir := range []string{accuracyDir, accuracyDir + "/train", "testdata/gold", "testdata/train"} {
		found, err := filepath.Glob(filepath.Join(dir, "*.gold.tsv"))
		if err != nil {
			t.Fatal(err)
		}
		paths = append(paths, found...)
	}
	var out []goldFile
	for _, p := range paths {
		g := goldFile{articleDir: filepath.Join(filepath.Dir(p), "articles")}
		g.name = filepath.ToSlash(p)
		if cb := strings.TrimSuffix(p, ".gold.tsv") + ".codebook.toml"; !strings.HasPrefix(filepath.Base(p), "ukraine") {
			g.codebook = cb
		}
		g.codings = readGold(t, p)
		out = append(out, g)
	}
	return append(out, retoldFiles(t)...)
}

// The sets that articles are counted in. Nobody looks into an unseen one.
const (
	setGold        = "ukraine.gold"
	setOthers      = "three others"
	setUDeveloped  = "u developed"
	setUUnseen     = "u unseen"
	setODeveloped  = "o01-20 developed"
	setOTuned      = "o21-30 tuned"
	setOUnseen     = "o31-41 unseen"
	setOwn         = "own words"
	setOwnUnseen   = "own words unseen"
	setTrainA      = "own training a"
	setTrainB      = "own training b"
	setTrainU      = "own training ukraine 1-4"
	setTrainUTuned = "own training ukraine 5-8"
	setTrainC      = "own training c"
	setTrainCTuned = "own training c, tuned"
	setSparse      = "own sparse 1-6, 13-17"
	setSparseTuned = "own sparse 7-12, 18"
	setRetoldRead  = "retold, read"
	setRetold      = "retold, learned"
	setRetoldKept  = "retold, unseen"
	setTalksRead   = "retold talks, read"
	setTalks       = "retold talks, learned"
	setTalksKept   = "retold talks, unseen"
	setsDeveloped  = "ALL developed"
	setsUnseen     = "ALL unseen"
	setsUkraineDev = "Ukraine developed"
	setsOtherDev   = "others developed"
)

// setsOf names the sets that an article is counted in.
func setsOf(gold, article string) []string {
	kind := article[:1]
	n, _ := strconv.Atoi(article[1:3])
	switch {
	case strings.Contains(gold, "testdata/retold"):
		return []string{retoldSet(gold)}
	case strings.Contains(gold, "testdata/train"):
		return []string{trainingSet(article)}
	case strings.Contains(gold, "testdata"):
		switch topic, _, _ := strings.Cut(article, "_"); topic {
		case "plastics", "rail", "river", "shutdown", "trade":
			return []string{setOwn, setOwnUnseen}
		}
		return []string{setOwn}
	case !strings.Contains(gold, "train"):
		if strings.Contains(gold, "ukraine") {
			return []string{setGold, setsUkraineDev, setsDeveloped}
		}
		return []string{setOthers, setsOtherDev, setsDeveloped}
	case kind == "u":
		switch n {
		case 3, 4, 7, 8, 11, 13, 15:
			return []string{setUUnseen, setsUnseen}
		}
		return []string{setUDeveloped, setsUkraineDev, setsDeveloped}
	case n <= 20:
		return []string{setODeveloped, setsOtherDev, setsDeveloped}
	case n <= 30:
		return []string{setOTuned}
	}
	return []string{setOUnseen, setsUnseen}
}

// retoldSet names the set of retold news: its folder, and whether it is of the
// talks that there is a template for.
func retoldSet(gold string) string {
	talks := strings.HasPrefix(filepath.Base(gold), "ukraine")
	switch filepath.Base(filepath.Dir(gold)) {
	case "read":
		if talks {
			return setTalksRead
		}
		return setRetoldRead
	case "learned":
		if talks {
			return setTalks
		}
		return setRetold
	}
	if talks {
		return setTalksKept
	}
	return setRetoldKept
}

// trainingSet names the set of an own-word training article: a_, b_ and the
// first four on Ukraine are developed on, the last four tell whether that helps;
// of c_ two and two.
func trainingSet(article string) string {
	switch topic, n, _ := strings.Cut(strings.TrimSuffix(article, ".txt"), "_"); {
	case topic == "a":
		return setTrainA
	case topic == "b":
		return setTrainB
	case topic == "c" && (strings.HasPrefix(n, "debt") || strings.HasPrefix(n, "seabed")):
		return setTrainCTuned
	case topic == "c":
		return setTrainC
	case topic == "sparse" && (n == "10" || n == "11" || n == "12" || n == "18" || len(n) == 1 && n >= "7"):
		return setSparseTuned
	case topic == "sparse":
		return setSparse
	case n <= "4":
		return setTrainU
	}
	return setTrainUTuned
}

// unlearned reports an article that the weights are not fitted to.
func unlearned(gold, article string) bool {
	switch setsOf(gold, article)[0] {
	case setOwn, setTrainUTuned, setTrainCTuned, setSparseTuned:
		return true
	}
	return unseen(gold, article)
}

// unread reports an article whose errors nobody lists.
func unread(gold, article string) bool {
	switch setsOf(gold, article)[0] {
	case setTrainUTuned, setTrainCTuned, setSparseTuned, setRetold, setTalks:
		return true
	}
	return unseen(gold, article)
}

// unseen reports an article whose text, gold and errors nobody looks at.
func unseen(gold, article string) bool {
	for _, s := range setsOf(gold, article) {
		if strings.HasSuffix(s, "unseen") {
			return true
		}
	}
	return false
}

func readGold(t *testing.T, path string) []coding {
	t.Helper()
	lines := strings.Split(readText(t, path), "\n")
	column := map[string]int{}
	for i, name := range strings.Split(lines[0], "\t") {
		column[name] = i
	}
	texts := map[string]string{}
	var out []coding
	for _, line := range lines[1:] {
		c := strings.Split(line, "\t")
		if len(c) < 6 {
			continue
		}
		cell := func(name string) string { return strings.TrimSpace(c[column[name]]) }
		article := cell("article")
		if texts[article] == "" {
			texts[article] = readText(t, filepath.Join(filepath.Dir(path), "articles", article))
		}
		start, end := findSentence(t, texts[article], cell("sentence"))
		stance, _ := strconv.Atoi(cell("stance"))
		g := coding{article: article, party: cell("party"), issue: cell("issue"), start: start, end: end, stance: stance, voice: cell("voice")}
		if i, ok := column["sure"]; ok && i < len(c) {
			g.sure = strings.TrimSpace(c[i])
		}
		out = append(out, g)
	}
	return out
}

func readText(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(data), "\r\n", "\n")
}

func findSentence(t *testing.T, text, sentence string) (int, int) {
	t.Helper()
	if at := strings.Index(text, sentence); at >= 0 {
		return at, at + len(sentence)
	}
	words := strings.Fields(sentence)
	for i := range words {
		words[i] = regexp.QuoteMeta(words[i])
	}
	at := regexp.MustCompile(strings.Join(words, `\s+`)).FindStringIndex(text)
	if at == nil {
		t.Fatalf("gold sentence not in its article: %.60q", sentence)
	}
	return at[0], at[1]
}

// goldOf gives the codings of an article that count, and the borderline ones.
func (g goldFile) goldOf(article string) (gold, borderline []*coding) {
	byKey := map[string]*coding{}
	for _, c := range g.codings {
		if c.article != article {
			continue
		}
		if c.sure == "0" {
			borderline = append(borderline, &c)
			continue
		}
		key := fmt.Sprint(c.start, c.end, c.party, c.issue)
		if old, ok := byKey[key]; ok {
			*old = c
			continue
		}
		byKey[key] = &c
		gold = append(gold, &c)
	}
	return gold, borderline
}
