package views

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/views/slider"
	"standpoint/views/ui"
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
	w.slideSince(day)
	w.keep(func(k *keptView) { k.Since = day })
}

// slide shows the positions as of another day at once, from what was loaded.
// settle ends it.
func (w *Window) slide(day dossier.Date) {
	d := w.desk
	if dates := d.dates(); len(dates) > 0 && day == dates[len(dates)-1] {
		day = "" // the latest, also when later articles come
	}
	d.options.AsOf = day
	if d.ready {
		d.state.asOf(day)
		w.showMatrix()
	}
}

// slideSince compares with another day at once. settle ends it.
func (w *Window) slideSince(day dossier.Date) {
	w.desk.then = day
	if w.desk.ready {
		w.showMatrix()
	}
}

// compareDays chooses both days; then empty is the date before the day shown.
func (w *Window) compareDays(then, now dossier.Date) {
	w.desk.then = then
	w.slide(now)
	w.settle()
}

// settle shows the days to which the handles were brought as if they had been
// chosen at the start.
func (w *Window) settle() {
	w.keep(func(k *keptView) { k.Since = w.desk.then })
	w.reload()
}

// prepareDays draws the cells of all days, so that the slider may jump to any.
func (w *Window) prepareDays() {
	line := w.desk.state.line
	ui.Load(w.work, &w.desk.days, func(ctx context.Context) (struct{}, error) {
		return struct{}{}, line.Prepare(ctx)
	}, func(struct{}, error) {})
}

// asOf draws the matrix of another day.
func (s *state) asOf(day dossier.Date) {
	s.options.AsOf = day
	s.matrix = s.line.AsOf(day)
}

// moves are what has moved between the two days compared.
func (w *Window) moves() []compare.Move {
	then := w.since()
	if then == "" {
		return nil
	}
	return w.desk.state.line.Shifts(then, w.desk.options.AsOf)
}

// dates are those of the sources that count, earliest first.
func (d *desk) dates() []dossier.Date {
	if d.state.line == nil {
		return nil
	}
	return d.state.line.Dates()
}

// stops are the days for the slider, and how many sources have none.
func (s state) stops() (stops []slider.Stop, undated int) {
	if s.line == nil {
		return nil, 0
	}
	n := map[dossier.Date]int{}
	for _, source := range s.sources {
		n[source.Published]++
	}
	for _, day := range s.line.Dates() {
		stops = append(stops, slider.Stop{Day: day, Sources: n[day]})
	}
	return stops, n[""]
}

// stepDay goes to another date of sources: of the day shown, or of the one
// compared with.
func (w *Window) stepDay(other bool, by int) func() {
	return func() { w.bar.days.Step(other, by) }
}

// dayActions move through the days.
func (w *Window) dayActions() []action {
	const alt = fyne.KeyModifierAlt
	return []action{
		{label: lang.L("As of a day …"), shortcut: with(fyne.KeyD, ctrl), do: func() { w.bar.chooseDay() }},
		{label: lang.L("Slide through the days"), shortcut: with(fyne.KeyD, ctrl|fyne.KeyModifierShift), do: func() { w.window.Canvas().Focus(w.bar.days) }},
		{label: lang.L("As of the date before"), shortcut: with(fyne.KeyPageUp, alt), do: w.stepDay(false, -1)},
		{label: lang.L("As of the date after"), shortcut: with(fyne.KeyPageDown, alt), do: w.stepDay(false, 1)},
		{label: lang.L("Compare with the date before"), shortcut: with(fyne.KeyPageUp, alt|fyne.KeyModifierShift), do: w.stepDay(true, -1)},
		{label: lang.L("Compare with the date after"), shortcut: with(fyne.KeyPageDown, alt|fyne.KeyModifierShift), do: w.stepDay(true, 1)},
	}
}
