package compare

import (
	"strconv"

	"fyne.io/fyne/v2/lang"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/app/figure"
	"standpoint/views/ui"
)

// most is how many of several things are listed in a row.
const most = 5

// versus shows the pair side by side, or where none is chosen who is closest
// and furthest.
func (c *content) versus(m Model) *figure.Versus {
	if c.a < 0 {
		return c.overview()
	}
	v := &figure.Versus{Names: [2]string{c.name(c.a), c.name(c.b)}, Notes: c.distanceNotes()}
	for _, j := range c.issues {
		v.Issues = append(v.Issues, c.versusIssue(m, j))
	}
	v.Note = func(text string) string { return c.versusNote(m, text) }
	return v
}

// overview lists pairs to choose from.
func (c *content) overview() *figure.Versus {
	v := &figure.Versus{Note: c.pairNote}
	v.Notes = append(v.Notes, figure.Remark{Text: lang.L("Choose two parties: click a cell of the heat map, or go there with the arrows and press Enter."), Bold: true})
	pairs := c.Pairs(compare.LeastCoverage)
	list := func(title string, pairs []compare.Pair) {
		v.Notes = append(v.Notes, figure.Remark{Text: title, Bold: true})
		for _, p := range pairs[:min(len(pairs), most)] {
			v.Notes = append(v.Notes, figure.Remark{
				Text: figure.Number(p.Distance.Value) + "  " + c.name(p.A) + " – " + c.name(p.B) + "  " + onWords(p.Distance),
				Key:  key(pairKey, c.Matrix.Parties[p.A].ID, c.Matrix.Parties[p.B].ID),
			})
		}
	}
	if len(pairs) == 0 {
		v.Notes = append(v.Notes, figure.Remark{Text: lang.L("No two parties have spoken on enough of the same issues to be named closest or furthest.")})
		return v
	}
	near := pairs[:min(len(pairs), most, (len(pairs)+1)/2)]
	list(lang.L("Closest"), near)
	if far := compare.Furthest(pairs); len(pairs) > len(near) {
		list(lang.L("Furthest"), far[:min(len(far)-len(near), most)])
	}
	return v
}

func onWords(d compare.Distance) string {
	return lang.L("on {{.N}} of {{.All}} issues", map[string]any{"N": d.Shared, "All": d.Issues})
}

// distanceNotes say how far the two are apart, and what becomes of it without
// single sources.
func (c *content) distanceNotes() []figure.Remark {
	d := c.band.Distance
	notes := []figure.Remark{
		{Text: distanceWords(d), Bold: true},
		{Text: lang.L("Why? How distance is made"), Key: key(whyKey, "Distance", 0)},
	}
	if len(c.band.Without) == 0 {
		if d.Known {
			notes = append(notes, figure.Remark{Text: lang.L("No single source changes it.")})
		}
		return notes
	}
	least, _ := c.band.Least()
	highest, _ := c.band.Most()
	text := lang.L("Without one source it goes from {{.Least}} to {{.Most}} (how that is made):", map[string]any{"Least": figure.Number(least), "Most": figure.Number(highest)})
	switch {
	case c.band.Lost() != nil:
		text = lang.L("Without one source it may not be known at all (how that is made):")
	case figure.Number(least) == figure.Number(highest) && figure.Number(least) == figure.Number(d.Value):
		text = lang.L("Without one source it stays the same (how that is made):")
	}
	notes = append(notes, figure.Remark{Text: text, Key: key(whyKey, "Without one source", 0)})
	for _, w := range c.band.Without[:min(len(c.band.Without), most)] {
		notes = append(notes, figure.Remark{Text: c.withoutWords(w), Key: key(withoutKey, w.Source.ID)})
	}
	if rest := len(c.band.Without) - most; rest > 0 {
		notes = append(notes, figure.Remark{Text: lang.N("{{.N}} more sources change it less.", rest, map[string]any{"N": rest})})
	}
	return notes
}

// withoutWords say what the distance is without a source.
func (c *content) withoutWords(w compare.Without) string {
	facts := map[string]any{"D": figure.Number(w.Distance.Value), "Was": figure.Number(c.band.Distance.Value), "Source": w.Source.Title, "Day": day(w.Source.Published)}
	if !w.Distance.Known {
		return lang.L("not known without “{{.Source}}” ({{.Day}})", facts)
	}
	switch {
	case facts["D"] != facts["Was"]:
	case w.Distance.Shared < c.band.Distance.Shared:
		facts["On"] = onWords(w.Distance)
		return lang.L("still {{.D}}, but {{.On}}, without “{{.Source}}” ({{.Day}})", facts)
	default:
		return lang.L("still {{.D}} without “{{.Source}}” ({{.Day}})", facts)
	}
	return lang.L("{{.Was}}, but {{.D}} without “{{.Source}}” ({{.Day}})", facts)
}

func (c *content) versusIssue(m Model, j int) figure.VersusIssue {
	out := figure.VersusIssue{Name: c.Matrix.Issues[j].Name, FactsKey: key(whyKey, "Distance", c.Matrix.Issues[j].ID)}
	out.Value, out.Known = c.On(c.a, c.b, j)
	if !out.Known {
		out.Facts = lang.L("distance not known")
	} else {
		out.Facts = lang.L("distance")
	}
	for side, party := range []int{c.a, c.b} {
		out.Sides[side] = c.stand(m, party, j)
	}
	return out
}

// stand is where a party stands, with the passage that shows it best.
func (c *content) stand(m Model, i, j int) figure.Stand {
	cell := &c.Matrix.Cells[i][j]
	out := figure.Stand{Weight: c.weight(i, j)}
	e := cell.Best()
	if !cell.Known || e == nil {
		out.Words = lang.N("No statement found in {{.N}} sources", m.Matrix.Sources, map[string]any{"N": m.Matrix.Sources})
		return out
	}
	out.Known, out.Stance, out.Hollow, out.Faded = true, cell.Stance, !cell.Reviewed, c.old(i, j)
	if cell.Claimed {
		out.Form = figure.Triangle
	}
	out.Words = standWords(cell)
	if then := c.then(m, i, j); then != nil && then.Known && then.Stance != cell.Stance {
		out.Words += " · " + lang.L("{{.Stance}} on {{.Day}}", map[string]any{"Day": day(m.Since), "Stance": ui.StanceName(then.Stance)})
	}
	out.Quote, out.Under = "“"+e.Passage.Quote+"”", under(e)
	out.Key = key(passageKey, e.Passage.ID, i)
	return out
}

// weight says how much an issue matters to a party.
func (c *content) weight(i, j int) figure.Remark {
	cell := &c.Matrix.Cells[i][j]
	s := c.Salience(i, j)
	out := figure.Remark{Key: key(weightKey, cell.Party, cell.Issue), Text: lang.L("salience {{.N}}", map[string]any{"N": strconv.Itoa(s.Value)})}
	if s.Set {
		out.Text += " · " + lang.L("set by you")
	}
	return out
}

// versusNote explains what is under the pointer.
func (c *content) versusNote(m Model, text string) string {
	if measure, ok := whyOf(text); ok {
		d, _ := compare.Define(measure)
		return lang.L(d.Measure) + ": " + lang.L(d.Means)
	}
	switch kind, all := ids(text); kind {
	case weightKey:
		return lang.L("How much the issue matters to the party, 0 to 100. Click or press Enter to set it.")
	case withoutKey:
		return lang.L("Click or press Enter to leave this source out everywhere, until you put it back. What parties say without it also weighs the issues anew, so the number may come out a little different.")
	case passageKey:
		if e := c.evidence(all[0]); e != nil {
			return m.party(e.Passage.Party) + " · " + m.issue(e.Passage.Issue) + "\n" + ui.Quoted(*e.Passage) + "\n" + under(e) + "\n" + ui.Standing(*e.Passage)
		}
	}
	return ""
}

// evidence finds a passage of the pair.
func (c *content) evidence(id dossier.ID) *compare.Evidence {
	for _, party := range []int{c.a, c.b} {
		if party < 0 {
			continue
		}
		for j := range c.Matrix.Issues {
			if e := c.Matrix.Cells[party][j].Best(); e != nil && e.Passage.ID == id {
				return e
			}
		}
	}
	return nil
}
