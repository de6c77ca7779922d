package views

import (
	"testing"

	"fyne.io/fyne/v2"

	"standpoint/app/compare"
)

// TestNumbersAreExplained: the question mark beside a number leads to its
// definition, wherever in the list that stands; so does the help to the list.
func TestNumbersAreExplained(t *testing.T) {
	o := openSample(t, Options{})
	o.press(fyne.KeyF1)
	o.dialogs.Top().Buttons[1].Tapped(nil)
	if o.dialog() != "How the numbers are made" {
		t.Fatalf("the help leads to %q", o.dialog())
	}
	top := o.traced().Places["measure:"+compare.Definitions()[0].Measure].Y
	o.press(fyne.KeyEscape)
	definitions := compare.Definitions()
	for _, measure := range []string{definitions[1].Measure, definitions[len(definitions)/2].Measure} {
		o.kit.Why(measure).Tapped(nil)
		if at := o.traced().Places["measure:"+measure]; o.dialog() != "How the numbers are made" || at.W == 0 || at.Y >= top {
			t.Errorf("%s is shown in %q at %+v, want it scrolled to the beginning", measure, o.dialog(), at)
		}
		o.press(fyne.KeyEscape)
	}
	if o.dialog() != "" || o.traced().Focus != "matrix" {
		t.Errorf("afterwards the dialog is %q and the keys are at %s", o.dialog(), o.traced().Focus)
	}
}
