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

// compared is what follows from the two days compared.
type compared struct {
	now, then      dossier.Date // resolved; empty: no source is dated, or none is earlier
	matrix, before *compare.Matrix
	moves          []compare.Move
}

// drawDays draws the matrices of two days as they were chosen: see asOf and
// sinceOf. In a large dossier it takes longer than the window may be held.
func drawDays(line *compare.Timeline, asOf, since dossier.Date) compared {
	dates := line.Dates()
	now := asOfThese(dates, asOf)
	c := compared{now: now, then: sinceOf(dates, since, now), matrix: line.AsOf(asOf)}
	if c.then != "" {
		c.before = line.AsOf(c.then)
		c.moves = line.Shifts(c.then, asOf)
	}
	return c
}

// asOfThese is the day chosen, or the latest of these dates of sources; empty if
// there is none.
func asOfThese(dates []dossier.Date, chosen dossier.Date) dossier.Date {
	if chosen != "" || len(dates) == 0 {
		return chosen
	}
	return dates[len(dates)-1]
}

// sinceOf is the day with which another is compared: the one chosen if it is
// earlier, else the date of sources before; empty: there is none.
func sinceOf(dates []dossier.Date, chosen, now dossier.Date) dossier.Date {
	if chosen != "" && chosen < now {
		return chosen
	}
	at, _ := slices.BinarySearch(dates, now)
	if at == 0 {
		return ""
	}
	return dates[at-1]
}

// asOf is the day to which the round handle has come: the one chosen, else that
// of the latest source; empty if no source is dated. The matrix may not be drawn
// of it yet.
func (w *Window) asOf() dossier.Date { return asOfThese(w.desk.dates(), w.desk.options.AsOf) }

// since is the day to which the square handle has come; empty: there is no
// earlier one.
func (w *Window) since() dossier.Date { return sinceOf(w.desk.dates(), w.desk.then, w.asOf()) }

// setSince compares with another day from now on, in this dossier; with the
// date before the day shown if it is empty.
func (w *Window) setSince(day dossier.Date) {
	w.slideSince(day)
	w.keep(func(k *keptView) { k.Since = day })
}

// slide shows the positions as of another day, from what was loaded. settle
// ends it.
func (w *Window) slide(day dossier.Date) {
	d := w.desk
	if dates := d.dates(); len(dates) > 0 && day == dates[len(dates)-1] {
		day = "" // the latest, also when later articles come
	}
	d.options.AsOf = day
	w.followDays()
}

// slideSince compares with another day. settle ends it.
func (w *Window) slideSince(day dossier.Date) {
	w.desk.then = day
	w.followDays()
}

// followDays moves the handles to the days chosen at once, and draws what follows
// from them in the background.
func (w *Window) followDays() {
	if !w.desk.ready {
		return
	}
	w.bar.showDays()
	w.timelining.follow()
	w.draw()
}

// draw draws the days chosen, of the state that was loaded last. What is shown
// stays until then. Days that are chosen while others are drawn wait; only the
// latest of them is drawn next, so that the matrix follows a handle that is
// dragged faster than it can be drawn, and ends where the handle does.
func (w *Window) draw() {
	d := w.desk
	if d.drawing {
		d.behind = true
		return
	}
	d.drawing = true
	of, line, asOf, since := d.next, d.state.line, d.options.AsOf, d.then
	if of != nil {
		line = of.line
	}
	ui.Load(w.work, &d.drawings, func(context.Context) (compared, error) {
		return drawDays(line, asOf, since), nil
	}, func(c compared, _ error) {
		d.drawing = false
		if d.behind {
			d.behind = false
			defer w.draw()
		}
		switch {
		case of != d.next: // a later state was loaded, and is drawn next
		case of != nil:
			of.take(c, asOf)
			w.showLoadedNow(*of)
		default:
			d.state.take(c, asOf)
			w.showMatrix()
		}
	})
}

// take makes the matrix that of other days.
func (s *state) take(c compared, asOf dossier.Date) { s.compared, s.options.AsOf = c, asOf }

// showLoaded shows a state, unless its days are no longer those chosen: then they
// are drawn first, as nothing may be seen of a day that was left before.
func (w *Window) showLoaded(s state) {
	d := w.desk
	dates := s.line.Dates()
	if now := asOfThese(dates, d.options.AsOf); s.options.AsOf == d.options.AsOf && s.then == sinceOf(dates, d.then, now) {
		d.drawings.Stop()
		d.drawing, d.behind = false, false
		w.showLoadedNow(s)
		return
	}
	d.next = &s
	w.draw()
}

func (w *Window) showLoadedNow(s state) {
	w.desk.next = nil
	w.desk.state = s
	w.showState()
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

// dates are those of the sources that count, earliest first.
func (d *desk) dates() []dossier.Date {
	if d.state.line == nil {
		return nil
	}
	return d.state.line.Dates()
}

// stopsOf are the days for the slider, and how many sources have none.
func stopsOf(sources []dossier.Source, dates []dossier.Date) (stops []slider.Stop, undated int) {
	n := map[dossier.Date]int{}
	for _, source := range sources {
		n[source.Published]++
	}
	for _, day := range dates {
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
