package app_test

import (
	"testing"

	"standpoint/app"
	"standpoint/app/dossier"
)

func TestFindLooksEverywhere(t *testing.T) {
	k := straitDesk(t, "Strait: no end in sight\nAda Berg rejected the toll. The café at the pier was full.", "Ivo Kern said the toll must stay.")
	if err := k.SetPosition(t.Context(), dossier.Position{Party: 1, Issue: 2, Summary: "Wants free passage, said Özgür"}); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		words string
		kinds []app.FoundKind
	}{
		{"toll", []app.FoundKind{app.FoundPassage, app.FoundPassage, app.FoundSource, app.FoundSource}},
		{"kern toll", []app.FoundKind{app.FoundPassage, app.FoundSource}},
		{"ozgur pass", []app.FoundKind{app.FoundCell}},
		{"CAFE", []app.FoundKind{app.FoundSource}},
		{"strait: no", []app.FoundKind{app.FoundSource}},
		{"afé", nil},
		{"  ", nil},
		{"toll \"NEAR(", nil},
	} {
		found, err := k.Find(t.Context(), c.words, 10)
		if err != nil {
			t.Fatal(err)
		}
		var kinds []app.FoundKind
		for _, f := range found {
			kinds = append(kinds, f.Kind)
			if f.Context == "" {
				t.Errorf("%q: a find without words around it: %+v", c.words, f)
			}
		}
		if len(kinds) != len(c.kinds) {
			t.Errorf("%q finds %v, want %v", c.words, kinds, c.kinds)
			continue
		}
		for i := range kinds {
			if kinds[i] != c.kinds[i] {
				t.Errorf("%q finds %v, want %v", c.words, kinds, c.kinds)
			}
		}
	}
}
