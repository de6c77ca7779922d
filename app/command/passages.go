package command

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/app/reading"
)

// passages lists passages as tab-separated values with a header line. Offsets
// are code points of the text as imported.
func passages(ctx context.Context, env Env, args []string) error {
	flags := flag.NewFlagSet("passages", flag.ContinueOnError)
	book := flags.String("codebook", "", "")
	least := flags.Float64("min", float64(reading.DefaultThreshold)/100, "")
	words, err := parse(flags, args)
	if err != nil {
		return err
	}
	if !(*least >= 0 && *least <= 1) { // so that NaN is refused too
		return wrongUsage("-min takes a confidence from 0 to 1")
	}
	in, err := gather(ctx, env, words, *book, int(math.Round(*least*100)))
	if err != nil {
		return err
	}
	return writePassages(env, in)
}

func writePassages(env Env, m compare.Input) error {
	party, issue := map[dossier.ID]string{}, map[dossier.ID]string{}
	for _, p := range m.Codebook.Parties {
		party[p.ID] = p.Name
	}
	for _, i := range m.Codebook.Issues {
		issue[i.ID] = i.Name
	}
	source := map[dossier.ID]dossier.Source{}
	points := map[dossier.ID]*counter{}
	for _, s := range m.Sources {
		source[s.ID] = s
		points[s.ID] = &counter{text: s.Text}
	}
	out := bufio.NewWriter(env.Out)
	fmt.Fprintln(out, "article\tstart\tend\tparty\tissue\tstance\tvoice\tconfidence\tstatus\tspeaker\tclaimed_by\tpublished\ttext\twhy")
	for _, p := range m.Passages {
		s := source[p.Source]
		start := points[s.ID].before(p.Start)
		fields := []string{
			fmt.Sprint(start), fmt.Sprint(start + utf8.RuneCountInString(s.Text[p.Start:p.End])),
			party[p.Party], issue[p.Issue], fmt.Sprint(p.Stance), p.Voice.String(), confidence(*p), p.Status.String(),
			p.Speaker, party[p.ClaimedBy], string(s.Published), s.Text[p.Start:p.End], strings.Join(p.Why(), " | "),
		}
		for i, f := range fields {
			fields[i] = field(f)
		}
		fmt.Fprintf(out, "%s\t%s\n", inField.Replace(s.FileName), strings.Join(fields, "\t"))
	}
	return out.Flush()
}

// inField keeps the blanks of a file's name, by which a script finds it.
var inField = strings.NewReplacer("\t", " ", "\n", " ", "\r", " ")

// counter counts code points of a text. Asked in the order of the text, as
// passages come, it goes over the text once.
type counter struct {
	text     string
	at, seen int
}

// before returns how many code points stand before a byte.
func (c *counter) before(at int) int {
	if at < c.at {
		c.at, c.seen = 0, 0
	}
	c.seen += utf8.RuneCountInString(c.text[c.at:at])
	c.at = at
	return c.seen
}

// confidence is empty for what an analyst marked: nothing was estimated then.
func confidence(p dossier.Passage) string {
	if p.Origin != dossier.Machine {
		return ""
	}
	return fmt.Sprintf("%.2f", float64(p.Confidence)/100)
}
