package dossier_test

import (
	"testing"

	"standpoint/app/dossier"
)

func TestDatesNotKnownToTheDayAreStretches(t *testing.T) {
	for _, c := range []struct {
		date dossier.Date
		days int
	}{{"2025-04-26", 1}, {"2024-02", 29}, {"2025", 365}, {"1969-12-31", 1}, {"", 0}, {"soon", 0}} {
		first, last, ok := c.date.Days()
		if ok != (c.days > 0) || ok && last-first+1 != c.days {
			t.Errorf("%q: %d to %d, %v; want %d days", c.date, first, last, ok, c.days)
		}
	}
	if first, _, _ := dossier.Date("1970-01-02").Days(); first != 1 {
		t.Errorf("the second day of 1970 is number %d", first)
	}
}
