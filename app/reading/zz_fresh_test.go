package reading

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standpoint/app/codebook"
)

// Files: FRESH=glob of files. A file: blocks parted by "=====" lines; a block: codebook TOML, then mini-articles, each begun by a "-----" line; a line: sentence TAB codings "Party|Issue|+;..." or "-"; an empty line ends a paragraph.
func TestFresh(t *testing.T) {
	paths, _ := filepath.Glob(os.Getenv("FRESH"))
	var tg, tp, tm, tr, tc int
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var g, p, m, r, cnd int
		for _, block := range strings.Split(string(data), "\n=====\n") {
			pieces := strings.Split(block, "\n-----\n")
			toml := filepath.Join(t.TempDir(), "c.toml")
			os.WriteFile(toml, []byte(pieces[0]), 0o644)
			cb, err := codebook.Load(toml)
			if err != nil {
				t.Fatalf("%s: %v in\n%s", path, err, pieces[0])
			}
			names := map[string]bool{}
			for _, x := range cb.Parties {
				names["p"+x.Name] = true
			}
			for _, x := range cb.Issues {
				names["i"+x.Name] = true
			}
			reader, err := New(cb)
			if err != nil {
				t.Fatal(err)
			}
			for _, art := range pieces[1:] {
				a, b, c, d, e := freshOne(t, reader, names, art)
				g, p, m, r, cnd = g+a, p+b, m+c, r+d, cnd+e
			}
		}
		t.Log(freshLine(filepath.Base(path), g, p, m, r, cnd))
		tg, tp, tm, tr, tc = tg+g, tp+p, tm+m, tr+r, tc+cnd
	}
	t.Log(freshLine("ALL", tg, tp, tm, tr, tc))
}

func freshLine(name string, g, p, m, r, c int) string {
	f := func(a, b int) float64 { return float64(a) / float64(max(b, 1)) }
	return fmt.Sprintf("FIGURES %-20s gold %d predicted %d P %.2f R %.2f side %.2f F1-side %.3f right-of-gold %.2f", name, g, p, f(m, p), f(m, g), f(r, m), 2*float64(r)/float64(max(g+p, 1)), f(c, g))
}

func freshOne(t *testing.T, reader *Reader, names map[string]bool, art string) (g, p, m, r, cnd int) {
	type sent struct {
		lo, hi int
		text   string
		gold   map[string]string
		soft   map[string]bool
	}
	var text strings.Builder
	var sents []sent
	for _, line := range strings.Split(art, "\n") {
		if strings.TrimSpace(line) == "" {
			text.WriteString("\n\n")
			continue
		}
		s, codes, _ := strings.Cut(line, "\t")
		if text.Len() > 0 && !strings.HasSuffix(text.String(), "\n") {
			if strings.ContainsAny(text.String()[max(0, text.Len()-4):], ".?!") {
				text.WriteString(" ")
			} else {
				text.WriteString("\n\n") // a headline
			}
		}
		one := sent{lo: text.Len(), text: s, gold: map[string]string{}, soft: map[string]bool{}}
		text.WriteString(s)
		one.hi = text.Len()
		for _, c := range strings.Split(codes, ";") {
			f := strings.Split(strings.TrimSpace(c), "|")
			if len(f) != 3 {
				continue
			}
			if !names["p"+f[0]] || !names["i"+f[1]] || !strings.Contains("+-0", strings.TrimSuffix(f[2], "?")) {
				t.Fatalf("no such party, issue or side: %s in %s", c, s)
			}
			if strings.HasSuffix(f[2], "?") {
				one.soft[f[0]+"|"+f[1]] = true
				continue
			}
			one.gold[f[0]+"|"+f[1]] = f[2]
		}
		g += len(one.gold)
		sents = append(sents, one)
	}
	all := reader.Read(Article{Text: text.String()})
	for _, s := range sents {
		best := map[string]Suggestion{}
		right := map[string]bool{}
		var order []string
		for _, x := range all {
			if x.Start < s.lo || x.Start >= s.hi {
				continue
			}
			k := x.Party + "|" + x.Issue
			if s.soft[k] {
				continue
			}
			if s.gold[k] == sideMark(x.Stance) {
				right[k] = true
			}
			if b, ok := best[k]; !ok || x.Confidence > b.Confidence {
				if !ok {
					order = append(order, k)
				}
				best[k] = x
			}
		}
		cnd += len(right)
		out := ""
		for _, k := range order {
			b := best[k]
			want, isGold := s.gold[k]
			why := fmt.Sprintf("\n        %s%s (%d) %s", k, sideMark(b.Stance), b.Confidence, strings.Join(b.Why, " / "))
			if b.Confidence < DefaultThreshold {
				if isGold {
					out += "\n     WEAK " + k + want + why
				}
				continue
			}
			p++
			switch {
			case !isGold:
				out += "\n     SPURIOUS" + why
			case want != sideMark(b.Stance):
				m++
				out += "\n     SIDE wants " + want + why
			default:
				m++
				r++
			}
		}
		for k, want := range s.gold {
			if _, ok := best[k]; !ok {
				out += "\n     MISSED " + k + want
			}
		}
		if out != "" {
			t.Log(s.text + out)
		}
	}
	return g, p, m, r, cnd
}
