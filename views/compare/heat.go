package compare

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2/lang"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/app/figure"
	"standpoint/views/ui"
)

// The keys of marks say what they stand for and whose they are: "pair:1/2".
const (
	pairKey    = "pair"
	markKey    = "mark"    // a party on an issue
	passageKey = "passage" // with the party, as two may share one
	weightKey  = "weight"  // how much an issue matters to a party
	withoutKey = "without" // a source
	whyKey     = "why"     // a measure, with a number to keep marks apart
)

func key(kind string, parts ...any) string {
	texts := make([]string, len(parts))
	for i, p := range parts {
		texts[i] = fmt.Sprint(p)
	}
	return kind + ":" + strings.Join(texts, "/")
}

// ids reads a key of numbers.
func ids(text string) (kind string, all []dossier.ID) {
	kind, rest, _ := strings.Cut(text, ":")
	for _, part := range strings.Split(rest, "/") {
		n, err := strconv.ParseInt(part, 10, 64)
		if err != nil {
			return kind, nil
		}
		all = append(all, dossier.ID(n))
	}
	return kind, all
}

// heatMap puts the distances into a picture.
func (c *content) heatMap() *figure.HeatMap {
	h := &figure.HeatMap{Groups: c.groups, Words: figure.HeatWords{
		Near: lang.L("0 the same"), Far: lang.L("1 opposite"),
		Weak:    lang.L("too little in common to compare"),
		Unknown: lang.L("not known: no issue on which both have spoken"),
		Group:   lang.L("close to one another"),
		Cover:   coverWords(len(c.issues)),
		Bar:     lang.L("on how many of the issues both have spoken"),
	}}
	for _, a := range c.parties {
		h.Names, h.Short = append(h.Names, c.name(a)), append(h.Short, c.short(a))
		row := make([]figure.HeatCell, 0, len(c.parties))
		for _, b := range c.parties {
			if a == b {
				row = append(row, figure.HeatCell{})
				continue
			}
			d := c.distances[a][b]
			row = append(row, figure.HeatCell{
				Key:   key(pairKey, c.Matrix.Parties[a].ID, c.Matrix.Parties[b].ID),
				Known: d.Known, Weak: !d.Enough(compare.LeastCoverage), Value: d.Value,
				Share: d.Coverage(), Cover: strconv.Itoa(d.Shared) + "/" + strconv.Itoa(d.Issues),
			})
		}
		h.Cells = append(h.Cells, row)
	}
	h.Note = c.pairNote
	return h
}

// coverWords explain what stands below a number, by one that may stand there.
func coverWords(issues int) string {
	return lang.L("{{.N}}/{{.All}}: both have spoken on {{.N}} of {{.All}} issues", map[string]any{"N": max(issues-1, min(issues, 1)), "All": issues})
}

// places finds two parties by the ids in a key.
func (c *content) places(text string) (a, b int, ok bool) {
	_, all := ids(text)
	if len(all) != 2 {
		return 0, 0, false
	}
	at := func(id dossier.ID) int {
		return slices.IndexFunc(c.Matrix.Parties, func(p dossier.Party) bool { return p.ID == id })
	}
	a, b = at(all[0]), at(all[1])
	return a, b, a >= 0 && b >= 0
}

// pairNote says how far two parties are apart, and on what most and least.
func (c *content) pairNote(text string) string {
	a, b, ok := c.places(text)
	if !ok {
		return ""
	}
	lines := []string{c.name(a) + " – " + c.name(b), distanceWords(c.distances[a][b])}
	near, far := -1, -1
	for j := range c.Matrix.Issues {
		d, known := c.On(a, b, j)
		if !known {
			continue
		}
		if near < 0 || d < first(c.On(a, b, near)) {
			near = j
		}
		if far < 0 || d > first(c.On(a, b, far)) {
			far = j
		}
	}
	if near >= 0 && near != far {
		lines = append(lines, lang.L("nearest on {{.Near}}, furthest on {{.Far}}", map[string]any{
			"Near": c.Matrix.Issues[near].Name, "Far": c.Matrix.Issues[far].Name,
		}))
	}
	return strings.Join(append(lines, lang.L("Click or press Enter to see both side by side.")), "\n")
}

func first(value float64, _ bool) float64 { return value }

// distanceWords say how far apart two parties are and on how much that rests.
func distanceWords(d compare.Distance) string {
	on := map[string]any{"D": figure.Number(d.Value), "N": d.Shared, "All": d.Issues, "Percent": int(d.Coverage()*100 + 0.5)}
	switch {
	case !d.Known:
		return lang.L("Distance not known: on none of the {{.All}} issues both have spoken.", on)
	case !d.Enough(compare.LeastCoverage):
		return lang.L("Distance {{.D}}, on {{.N}} of {{.All}} issues only: too little to compare.", on)
	default:
		return lang.L("Distance {{.D}}, on {{.N}} of {{.All}} issues (coverage {{.Percent}} %).", on)
	}
}

// facts say who is closest and furthest.
func (c *content) facts() string {
	pairs := c.Pairs(compare.LeastCoverage)
	if len(pairs) == 0 {
		return ""
	}
	say := func(p compare.Pair) string {
		return c.name(p.A) + " – " + c.name(p.B) + " " + figure.Number(p.Distance.Value)
	}
	text := lang.L("closest: {{.Pair}}", map[string]any{"Pair": say(pairs[0])})
	if len(pairs) > 1 {
		text += " · " + lang.L("furthest: {{.Pair}}", map[string]any{"Pair": say(compare.Furthest(pairs)[0])})
	}
	return text
}

// day is how a day is written where one is shown.
func day(d dossier.Date) string { return ui.Day(string(d)) }
