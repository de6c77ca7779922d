package reading_test

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strconv"
	"testing"

	"standpoint/app/command"
	"standpoint/app/reading"
)

const scorer = "../../../shared/accuracy/score.py"

// TestFiguresAreThoseOfScorePy holds the accuracy test to the reference: for
// every gold file, score.py must find in what `standpoint passages` prints the
// same figures to three places.
func TestFiguresAreThoseOfScorePy(t *testing.T) {
	if _, err := os.Stat(scorer); err != nil {
		t.Skip("no reference at " + scorer)
	}
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3 to run the reference with")
	}
	for _, g := range reading.MeasureGold(t) {
		t.Run(filepath.Base(g.Gold), func(t *testing.T) {
			t.Parallel()
			want := referenceFigures(t, python, g)
			for _, name := range sortedNames(g.Figures) {
				if got := strconv.FormatFloat(g.Figures[name], 'f', 3, 64); got != strconv.FormatFloat(want[name], 'f', 3, 64) {
					t.Errorf("%s is %s here and %.3f by score.py", name, got, want[name])
				}
			}
		})
	}
}

// referenceFigures prints the passages of a gold file's articles and has
// score.py judge them.
func referenceFigures(t *testing.T, python string, g reading.GoldFigures) map[string]float64 {
	t.Helper()
	args := []string{"passages", "-codebook", g.Codebook}
	for _, a := range g.Articles {
		args = append(args, filepath.Join(g.ArticleDir, a))
	}
	var predicted bytes.Buffer
	if status := command.Run(t.Context(), command.Env{Out: &predicted, Err: io.Discard}, args); status != command.Done {
		t.Fatalf("%v: status %d", args, status)
	}
	file := filepath.Join(t.TempDir(), "predicted.tsv")
	if err := os.WriteFile(file, predicted.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	out, err := exec.CommandContext(t.Context(), python, scorer, "--json", "--articles", g.ArticleDir, "--gold", g.Gold, "--predicted", file).Output()
	if err != nil {
		t.Fatal(err)
	}
	figures := map[string]float64{}
	if err := json.Unmarshal(out, &figures); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return figures
}

func sortedNames(m map[string]float64) []string {
	var out []string
	for name := range m {
		out = append(out, name)
	}
	sort.Strings(out)
	return out
}
