package views

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"standpoint/app/dossier"
)

// TestALongHistoryIsGoneThroughFromEndToEnd: End and Home of thousands of rows
// lead to rows that are shown, and Enter means them.
func TestALongHistoryIsGoneThroughFromEndToEnd(t *testing.T) {
	o := openSample(t, Options{})
	o.window.Resize(fyne.NewSize(1000, 700))
	o.goTo(historyView)
	var steps []dossier.Step
	for i := range 3000 {
		steps = append(steps, dossier.Step{ID: int64(i + 1), Label: fmt.Sprint("Accept passage ", i), At: "2025-01-02T03:04:05Z"})
	}
	o.history.Set(steps)
	var wanted []int64
	o.history.OnGoTo = func(step dossier.Step) { wanted = append(wanted, step.ID) }
	sees := func(name, text string) {
		t.Helper()
		for _, p := range o.history.Places(o.kit, o.origin) {
			if p.Name == name && strings.Contains(p.Text, text) {
				return
			}
		}
		t.Errorf("%s is not in sight", name)
	}
	o.press(fyne.KeyEnd)
	sees("step:0", "The beginning")
	o.press(fyne.KeyReturn, fyne.KeyUp, fyne.KeyReturn)
	sees("step:1", "Accept passage 0")
	o.press(fyne.KeyHome)
	sees("step:3000", "Accept passage 2999")
	o.press(fyne.KeyDown, fyne.KeyReturn)
	if got := fmt.Sprint(wanted); got != "[0 1 2999]" {
		t.Errorf("Enter went to the steps %s, want the beginning, 1 and 2999", got)
	}
}
