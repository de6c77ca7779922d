package app_test

import (
	"path/filepath"
	"testing"

	"standpoint/app"
	"standpoint/app/codebook"
)

// TestEveryTemplateReadsArticles: a template that the reading cannot work with
// would show itself only after the user has chosen it.
func TestEveryTemplateReadsArticles(t *testing.T) {
	for _, name := range codebook.Templates() {
		t.Run(name, func(t *testing.T) {
			k, err := app.NewFromTemplate(t.Context(), filepath.Join(t.TempDir(), "Talks.standpoint"), name)
			if err != nil {
				t.Fatal(err)
			}
			defer k.Close()
			report, err := k.Import(t.Context(), []string{sampleFolder}, nil)
			if err != nil {
				t.Fatal(err)
			}
			if report.Imported() != 2 {
				t.Errorf("%d articles imported: %+v", report.Imported(), report.Outcomes)
			}
		})
	}
}
