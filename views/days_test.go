package views

import (
	"testing"

	"standpoint/app/dossier"
)

func TestTheSampleIsComparedWithTheDateBeforeTheLatest(t *testing.T) {
	o := openSample(t, Options{})
	dates := o.desk.dates()
	first, last := dates[0], dates[len(dates)-1]
	for _, c := range []struct {
		name             string
		asOf, then, want dossier.Date
	}{
		{"nothing chosen", "", "", dates[len(dates)-2]},
		{"a day chosen", "", first, first},
		{"a day between two dates of sources", "", "2025-05-01", "2025-05-01"},
		{"as of the first day there is nothing before", first, "", ""},
		{"the day chosen is not before the day shown", first, last, ""},
		{"a day before all sources", "", "1990-01-01", "1990-01-01"},
		{"a month is shown", last[:7], "", dates[len(dates)-2]},
	} {
		o.setAsOf(c.asOf)
		o.setSince(c.then)
		if got := o.since(); got != c.want {
			t.Errorf("%s: compared with %q, want %q", c.name, got, c.want)
		}
	}
}

func TestTheDayComparedWithStaysWithTheDossier(t *testing.T) {
	o := openSample(t, Options{})
	o.setSince("2025-05-01")
	o.transpose()
	if got := o.kept(o.desk.Path()); got.Since != "2025-05-01" || !got.View.Transposed {
		t.Errorf("kept: %+v", got)
	}
	if got := o.kept("another.standpoint"); got.Since != "" {
		t.Errorf("another dossier: %+v", got)
	}
}
