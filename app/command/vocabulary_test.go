package command_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const straitBook = `
[[party]]
name = "Norland"

[[party]]
name = "Sudland"

[[issue]]
name = "Toll"
question = "Is there a toll in the strait?"
pole_a = "Free passage"
pole_b = "A toll"
`

func TestVocabularyListsWhatTheCodebookMisses(t *testing.T) {
	folder := t.TempDir()
	for name, text := range map[string]string{
		"strait.codebook.toml": straitBook,
		"a.txt":                "Norland's minister Lena Varga demanded a toll.\nVarga said the talks went well.\nSudland demanded a pilot service.",
		"b.txt":                "Varga rejected the offer.\nSudland insisted on a pilot service.",
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	book := filepath.Join(folder, "strait.codebook.toml")
	a, b := filepath.Join(folder, "a.txt"), filepath.Join(folder, "b.txt")
	articles := mustRun(t, "vocabulary", "-codebook", book, a, b).out
	rows := map[string]map[string]string{}
	for _, row := range table(t, articles) {
		rows[row["kind"]+" "+row["word"]] = row
	}
	varga, pilot := rows["alias Varga"], rows["keyword pilot service"]
	if varga["party_or_issue"] != "Norland" || varga["count"] != "3" || varga["sources"] != "2" || !strings.Contains(varga["example"], "Lena Varga") {
		t.Errorf("Varga: %v", varga)
	}
	if pilot["count"] != "2" || pilot["sources"] != "2" || pilot["wanted"] != "2" || pilot["refused"] != "0" {
		t.Errorf("pilot service: %v in %s", pilot, articles)
	}
	dossier := filepath.Join(folder, "Strait.standpoint")
	mustRun(t, "build", "-o", dossier, "-codebook", book, a, b)
	if got := mustRun(t, "vocabulary", dossier).out; got != articles {
		t.Errorf("the dossier misses\n%s\nthe articles\n%s", got, articles)
	}
}
