package app_test

import (
	"testing"

	"standpoint/app"
	"standpoint/app/compare"
	"standpoint/app/dossier"
)

func TestEachFilterIsOneAndCanBeTakenAway(t *testing.T) {
	for name, c := range map[string]struct {
		set  func(*compare.Options)
		want bool
	}{
		"none":         {func(*compare.Options) {}, false},
		"as of a day":  {func(o *compare.Options) { o.AsOf = "2025-05-01" }, false},
		"all machines": {func(o *compare.Options) { o.MinConfidence = 0 }, false},
		"from a day":   {func(o *compare.Options) { o.From = "2025-05-01" }, true},
		"sources":      {func(o *compare.Options) { o.Except = []dossier.ID{1} }, true},
		"voices":       {func(o *compare.Options) { o.Voices = []dossier.Voice{dossier.Quote} }, true},
		"official":     {func(o *compare.Options) { o.OfficialOnly = true }, true},
		"reviewed":     {func(o *compare.Options) { o.ReviewedOnly = true }, true},
		"confidence":   {func(o *compare.Options) { o.MinConfidence = 90 }, true},
	} {
		o := app.DefaultOptions()
		o.AsOf = "2025-04-26"
		c.set(&o)
		if got := app.Filters(o); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
		if bare := app.WithoutFilters(o); app.Filters(bare) || bare.AsOf != o.AsOf || bare.MinConfidence != app.DefaultOptions().MinConfidence {
			t.Errorf("%s: without filters it is %+v", name, bare)
		}
	}
}
