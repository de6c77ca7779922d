package command

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"strings"
	"unicode/utf8"

	"standpoint/app"
	"standpoint/app/compare"
	"standpoint/app/dossier"
)

// matrix prints the matrix as plain text: a block for each party, a line for
// each issue.
func matrix(ctx context.Context, env Env, args []string) error {
	flags := flag.NewFlagSet("matrix", flag.ContinueOnError)
	book := flags.String("codebook", "", "")
	asOf := flags.String("as-of", "", "")
	words, err := parse(flags, args)
	if err != nil {
		return err
	}
	if err := checkDate("-as-of", dossier.Date(*asOf)); err != nil {
		return err
	}
	o := app.DefaultOptions()
	o.AsOf = dossier.Date(*asOf)
	return gathered(ctx, env, words, *book, o.MinConfidence, (*app.Desk).Input, func(in compare.Input) error {
		out := bufio.NewWriter(env.Out)
		line := compare.NewTimeline(in, o)
		m := line.AsOf(o.AsOf)
		noteNoSource(env, m, line.Dates())
		writeMatrix(out, m)
		return out.Flush()
	})
}

func writeMatrix(out *bufio.Writer, m *compare.Matrix) {
	fmt.Fprintf(out, "%s\n%s\n", m.Title, scope(m))
	width := 0
	for _, i := range m.Issues {
		width = max(width, utf8.RuneCountInString(i.Name))
	}
	for p, party := range m.Parties {
		fmt.Fprintf(out, "\n%s\n", party.Name)
		for i, issue := range m.Issues {
			pad := strings.Repeat(" ", width-utf8.RuneCountInString(issue.Name))
			fmt.Fprintf(out, "  %s%s  %s\n", issue.Name, pad, cellLine(m, &m.Cells[p][i], issue))
		}
	}
	fmt.Fprintf(out, "\n%s\n", compare.Rule)
}

// scope says what the matrix rests on.
func scope(m *compare.Matrix) string {
	s := fmt.Sprintf("%d of %d cells, from %s", m.Filled(), len(m.Parties)*len(m.Issues), count(m.Sources, "source"))
	if m.First != "" {
		s += fmt.Sprintf(", %s to %s", m.First, m.Last)
	}
	if m.AsOf != "" {
		s += fmt.Sprintf(", as of %s", m.AsOf)
	}
	return s
}

func cellLine(m *compare.Matrix, c *compare.Cell, issue dossier.Issue) string {
	if !c.Known {
		return fmt.Sprintf("--  no statement found in %s", count(m.Sources, "source"))
	}
	parts := []string{
		fmt.Sprintf("%-2s  %s", compare.Sign(c.Stance), pole(c.Stance, issue)), inQuotes(c.Summary),
		count(c.Accepted+c.Suggested, "passage") + reviewed(c),
	}
	if c.Set {
		parts = append(parts, "set by the analyst")
	}
	if c.Claimed && !c.Set {
		parts = append(parts, "claimed by "+claimant(m, c))
	}
	if c.Latest != "" {
		parts = append(parts, string(c.Latest))
	}
	if k := c.Shift.Kind; k != compare.NoShift && k != compare.Unchanged {
		parts = append(parts, string(k))
	}
	return strings.Join(parts, " · ")
}

// claimant is the party that says what a claimed position rests on first.
func claimant(m *compare.Matrix, c *compare.Cell) string {
	for _, e := range c.Evidence {
		if e.Passage.ID != c.Basis[0] {
			continue
		}
		for _, p := range m.Parties {
			if p.ID == e.Passage.ClaimedBy {
				return p.Name
			}
		}
	}
	return "another party"
}

// inQuotes marks verbatim words as such, unless they hold quotation marks of
// their own.
func inQuotes(words string) string {
	if strings.ContainsAny(words, "“”\"") {
		return words
	}
	return "“" + words + "”"
}

func reviewed(c *compare.Cell) string {
	if c.Accepted == 0 {
		return ", suggested only"
	}
	return fmt.Sprintf(", %d reviewed", c.Accepted)
}

func pole(stance int, issue dossier.Issue) string {
	switch {
	case stance < 0:
		return issue.PoleA
	case stance > 0:
		return issue.PoleB
	}
	return "between the poles"
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
