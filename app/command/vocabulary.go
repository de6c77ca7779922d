package command

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"strings"

	"standpoint/app"
	"standpoint/app/reading"
	"standpoint/app/teaching"
)

// vocabulary lists the words that a codebook is missing, as tab-separated
// values with a header line.
func vocabulary(ctx context.Context, env Env, args []string) error {
	flags := flag.NewFlagSet("vocabulary", flag.ContinueOnError)
	book := flags.String("codebook", "", "")
	words, err := parse(flags, args)
	if err != nil {
		return err
	}
	m, err := gather(ctx, env, words, *book, reading.DefaultThreshold)
	if err != nil {
		return err
	}
	all, err := app.Vocabulary(ctx, m)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(env.Out)
	fmt.Fprintln(out, "kind\tword\tparty_or_issue\tcount\tsources\twanted\trefused\twhy\texample")
	for _, w := range all {
		fields := []string{
			wordKinds[w.Kind], w.Word, w.Party + w.Issue, fmt.Sprint(w.Count), fmt.Sprint(w.Sources),
			fmt.Sprint(w.Wanted), fmt.Sprint(w.Refused), w.Why, w.Examples[0].Sentence,
		}
		for i, f := range fields {
			fields[i] = strings.Join(strings.Fields(f), " ") // a tab or line break would end the field
		}
		fmt.Fprintln(out, strings.Join(fields, "\t"))
	}
	return out.Flush()
}

var wordKinds = map[teaching.Kind]string{teaching.AddAlias: "alias", teaching.AddKeyword: "keyword", teaching.AddCue: "cue"}
