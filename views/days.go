package views

import (
	"slices"

	"standpoint/app/dossier"
)

// asOf is the day of the positions shown: the one chosen, else that of the
// latest source; empty if no source is dated.
func (w *Window) asOf() dossier.Date {
	d := w.desk
	if d.options.AsOf != "" {
		return d.options.AsOf
	}
	if dates := d.dates(); len(dates) > 0 {
		return dates[len(dates)-1]
	}
	return ""
}

// since is the day with which the positions shown are compared: the one chosen,
// else the date of sources before the day shown. It is always earlier than
// that; empty: there is no earlier one.
func (w *Window) since() dossier.Date {
	d, now := w.desk, w.asOf()
	if d.then != "" && d.then < now {
		return d.then
	}
	dates := d.dates()
	at, _ := slices.BinarySearch(dates, now)
	if at == 0 {
		return ""
	}
	return dates[at-1]
}

// setSince compares with another day from now on, in this dossier; with the
// date before the day shown if it is empty.
func (w *Window) setSince(day dossier.Date) {
	w.desk.then = day
	w.keep(func(k *keptView) { k.Since = day })
	if w.desk.ready {
		w.showState()
	}
}

// dates are those of the sources that count, earliest first.
func (d *desk) dates() []dossier.Date {
	if d.state.line == nil {
		return nil
	}
	return d.state.line.Dates()
}
