package command

import (
	"errors"
	"flag"
	"slices"
	"strings"

	"standpoint/app"
	"standpoint/app/dossier"
)

// selection is what the options of export ask for, before the dossier is open.
type selection struct {
	parties, issues wordList
	us              *string
	asOf, from      *string
	since           *string
	reviewed        *bool
	paper, layout   *string
	sheets, down    *bool
}

// wordList is an option that takes names parted by commas, and may be given
// several times.
type wordList []string

func (l *wordList) String() string { return strings.Join(*l, ",") }

func (l *wordList) Set(s string) error {
	for _, word := range strings.Split(s, ",") {
		if word = oneLine(word); word != "" {
			*l = append(*l, word)
		}
	}
	if len(*l) == 0 {
		return errors.New("it names nothing")
	}
	return nil
}

func newSelection(flags *flag.FlagSet) *selection {
	s := &selection{
		us:       flags.String("us", "", ""),
		asOf:     flags.String("as-of", "", ""),
		from:     flags.String("from", "", ""),
		since:    flags.String("since", "", ""),
		reviewed: flags.Bool("reviewed", false, ""),
		paper:    flags.String("paper", string(app.A4), ""),
		layout:   flags.String("layout", string(app.Standard), ""),
		sheets:   flags.Bool("party-sheets", false, ""),
		down:     flags.Bool("parties-down", false, ""),
	}
	flags.Var(&s.parties, "parties", "")
	flags.Var(&s.issues, "issues", "")
	return s
}

// form gives what can be told without a dossier.
func (s *selection) form() (app.Selection, error) {
	out := app.Selection{
		Options: app.DefaultOptions(), Since: dossier.Date(*s.since), PartySheets: *s.sheets, PartiesDown: *s.down,
	}
	out.Options.AsOf, out.Options.From, out.Options.ReviewedOnly = dossier.Date(*s.asOf), dossier.Date(*s.from), *s.reviewed
	for _, d := range []struct {
		option string
		day    dossier.Date
	}{{"-as-of", out.Options.AsOf}, {"-from", out.Options.From}, {"-since", out.Since}} {
		if err := checkDate(d.option, d.day); err != nil {
			return out, err
		}
		if last := out.Options.AsOf; last != "" && d.day > last {
			return out, wrongUsage("%s %s is later than -as-of %s", d.option, d.day, last)
		}
	}
	papers, layouts := []app.Paper{app.A4, app.Letter}, []app.Layout{app.Standard, app.FourColumns}
	at := slices.IndexFunc(papers, func(p app.Paper) bool { return strings.EqualFold(string(p), *s.paper) })
	if at < 0 {
		return out, wrongUsage("-paper %q: it is %s or %s", *s.paper, app.A4, app.Letter)
	}
	out.Paper = papers[at]
	if out.Layout = app.Layout(*s.layout); !slices.Contains(layouts, out.Layout) {
		return out, wrongUsage("-layout %q: it is %s or %s", *s.layout, app.Standard, app.FourColumns)
	}
	return out, nil
}

// in finds the parties and issues that were named in a codebook.
func (s *selection) in(cb dossier.Codebook, out app.Selection) (app.Selection, error) {
	var parties, issues []named
	for _, p := range cb.Parties {
		parties = append(parties, named{p.ID, append([]string{p.Name, p.Short}, p.Aliases...)})
	}
	for _, i := range cb.Issues {
		issues = append(issues, named{i.ID, []string{i.Name}})
	}
	var err error
	if out.Parties, err = identify(s.parties, "party", parties); err != nil {
		return out, err
	}
	if out.Issues, err = identify(s.issues, "issue", issues); err != nil {
		return out, err
	}
	if *s.us == "" {
		return out, nil
	}
	us, err := identify([]string{oneLine(*s.us)}, "party", parties)
	if err != nil {
		return out, err
	}
	if out.Us = us[0]; len(out.Parties) > 0 && !slices.Contains(out.Parties, out.Us) {
		return out, wrongUsage("-us %s is not among -parties", *s.us)
	}
	return out, nil
}

// named is a party or an issue with the names that it goes by, the proper one
// first.
type named struct {
	id    dossier.ID
	names []string
}

// identify finds each of some words among the names. A proper name goes before
// a short one, and that before the others.
func identify(words []string, what string, all []named) ([]dossier.ID, error) {
	var found []dossier.ID
	for _, word := range words {
		best, rank := dossier.ID(0), 0
		for _, n := range all {
			at := slices.IndexFunc(n.names, func(name string) bool { return strings.EqualFold(oneLine(name), word) })
			if at >= 0 && (best == 0 || at < rank) {
				best, rank = n.id, at
			}
		}
		if best == 0 {
			return nil, wrongUsage("the dossier has no %s %q; it has:%s", what, word, nameList(all))
		}
		found = append(found, best)
	}
	return found, nil
}

// nameList gives a line to each proper name, with the short one.
func nameList(all []named) string {
	var out strings.Builder
	for _, n := range all {
		out.WriteString("\n  " + oneLine(n.names[0]))
		if len(n.names) > 1 && n.names[1] != "" {
			out.WriteString(" (" + oneLine(n.names[1]) + ")")
		}
	}
	return out.String()
}
