package ui

import (
	"fyne.io/fyne/v2/lang"

	"standpoint/app/compare"
)

// Why makes the small button that stands beside a number: its tooltip says what
// the measure is, and it leads to how the numbers are made. The measure is one
// of compare.Definitions; any other is a mistake in the program.
func (k *Kit) Why(measure string) *Button {
	d, known := compare.Define(measure)
	if !known {
		panic("ui: no measure is called " + measure)
	}
	b := k.Button("?", func() {
		if k.OnWhy != nil {
			k.OnWhy(measure)
		}
	})
	b.Look, b.Name = Quiet, "why:"+measure
	return b.Explain(lang.L(d.Measure) + ": " + lang.L(d.Means))
}
