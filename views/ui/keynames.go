package ui

import (
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
)

// KeyNames is how keys pressed together are written on this system:
// "Ctrl+Shift+S".
func KeyNames(modifier fyne.KeyModifier, key fyne.KeyName) string {
	var parts []string
	for _, m := range []struct {
		bit  fyne.KeyModifier
		name string
	}{
		{fyne.KeyModifierControl, "Ctrl"},
		{fyne.KeyModifierSuper, superName()},
		{fyne.KeyModifierAlt, "Alt"},
		{fyne.KeyModifierShift, "Shift"},
	} {
		if modifier&m.bit != 0 {
			parts = append(parts, m.name)
		}
	}
	return strings.Join(append(parts, string(key)), "+")
}

func superName() string {
	if runtime.GOOS == "darwin" {
		return "Cmd"
	}
	return "Super"
}
