package command

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"strings"

	"standpoint/app"
	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// compareCommand prints how far the parties are apart, and after an empty line
// what moved, both as tab-separated values.
func compareCommand(ctx context.Context, env Env, args []string) error {
	flags := flag.NewFlagSet("compare", flag.ContinueOnError)
	book := flags.String("codebook", "", "")
	asOf := flags.String("as-of", "", "")
	since := flags.String("since", "", "")
	words, err := parse(flags, args)
	if err != nil {
		return err
	}
	if err := checkDate("-as-of", dossier.Date(*asOf)); err != nil {
		return err
	}
	if err := checkDate("-since", dossier.Date(*since)); err != nil {
		return err
	}
	if endsAfter(dossier.Date(*since), dossier.Date(*asOf)) {
		return wrongUsage("-since %s is later than -as-of %s", *since, *asOf)
	}
	o := app.DefaultOptions()
	from, to := dossier.Date(*since), dossier.Date(*asOf)
	return gathered(ctx, env, words, *book, o.MinConfidence, (*app.Desk).Input, func(in compare.Input) error {
		return compareInput(env, in, o, from, to)
	})
}

// compareInput writes the distances as of a day and what moved since another one.
func compareInput(env Env, in compare.Input, o compare.Options, from, to dossier.Date) error {
	line := compare.NewTimeline(in, o)
	if dates := line.Dates(); from == "" && len(dates) > 0 {
		from = dates[0]
	}
	var moves []compare.Move
	if from != "" { // else nobody knows what came before what
		moves = line.Shifts(from, to)
	}
	out := bufio.NewWriter(env.Out)
	now := line.AsOf(to)
	noteNoSource(env, now, line.Dates())
	if dates := line.Dates(); len(dates) > 0 && from > dates[len(dates)-1] {
		fmt.Fprintf(env.Err, "no source is later than %s, the latest is of %s: nothing can have moved\n", from, dates[len(dates)-1])
	}
	writeDistances(out, now)
	fmt.Fprintln(out)
	writeMoves(out, in, moves)
	return out.Flush()
}

// endsAfter tells whether a date reaches beyond another: 2025-08 beyond
// 2025-08-18. An empty one is no limit.
func endsAfter(d, limit dossier.Date) bool {
	_, last, known := d.Days()
	_, end, limited := limit.Days()
	return known && limited && last > end
}

// noteNoSource says so where a day lies before all sources: an empty matrix must
// not look as if nobody had said anything.
func noteNoSource(env Env, m *compare.Matrix, dates []dossier.Date) {
	if m.AsOf != "" && m.Last == "" && len(dates) > 0 {
		fmt.Fprintf(env.Err, "as of %s no dated source had appeared: the earliest is of %s\n", m.AsOf, dates[0])
	}
}

// writeDistances prints a line for each pair of parties. Where no issue is
// shared the distance is empty: unknown is not 0.
func writeDistances(out *bufio.Writer, m *compare.Matrix) {
	measures := compare.Measure(m, compare.BySalience)
	fmt.Fprintln(out, "party_a\tparty_b\tdistance\tcoverage")
	for a := range m.Parties {
		for b := a + 1; b < len(m.Parties); b++ {
			d := measures.Distance(a, b)
			value := ""
			if d.Known {
				value = fmt.Sprintf("%.2f", d.Value)
			}
			fmt.Fprintf(out, "%s\t%s\t%s\t%.2f\n", field(m.Parties[a].Name), field(m.Parties[b].Name), value, d.Coverage())
		}
	}
}

func writeMoves(out *bufio.Writer, in compare.Input, moves []compare.Move) {
	names, quotes := map[compare.Place][2]string{}, map[dossier.ID]string{0: ""}
	for _, p := range in.Codebook.Parties {
		for _, i := range in.Codebook.Issues {
			names[compare.Place{Party: p.ID, Issue: i.ID}] = [2]string{field(p.Name), field(i.Name)}
		}
	}
	for _, p := range in.Passages {
		quotes[p.ID] = field(p.Quote)
	}
	fmt.Fprintln(out, "party\tissue\tkind\tfrom\tto\tfrom_date\tto_date\tbefore\tafter")
	for _, v := range moves {
		name := names[compare.Place{Party: v.Party, Issue: v.Issue}]
		fmt.Fprintln(out, strings.Join([]string{
			name[0], name[1], string(v.Kind), stanceOf(v.From, v.Before), stanceOf(v.To, v.After),
			string(v.FromDate), string(v.ToDate), quotes[v.Before], quotes[v.After],
		}, "\t"))
	}
}

// stanceOf is empty where no passage shows a stance.
func stanceOf(stance int, by dossier.ID) string {
	if by == 0 {
		return ""
	}
	return fmt.Sprint(stance)
}

// field makes one line of words: a tab or line break would end the field.
func field(words string) string { return strings.Join(strings.Fields(words), " ") }
