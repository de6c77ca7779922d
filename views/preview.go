package views

import (
	"strings"

	"fyne.io/fyne/v2/lang"

	"standpoint/app/teaching"
)

// effect says what a change of the codebook does to other suggestions.
func effect(p teaching.Preview) string {
	n := p.Count()
	text := lang.L("Changes no other suggestion.")
	if n > 0 {
		var parts []string
		for _, part := range []struct {
			n    int
			said string
		}{
			{len(p.Gone), lang.L("{{.N}} gone", map[string]any{"N": len(p.Gone)})},
			{len(p.New), lang.L("{{.N}} new", map[string]any{"N": len(p.New)})},
			{len(p.Turned), lang.L("{{.N}} turned", map[string]any{"N": len(p.Turned)})},
		} {
			if part.n > 0 {
				parts = append(parts, part.said)
			}
		}
		text = lang.N("Changes {{.N}} other suggestions", n, map[string]any{"N": n}) + ": " + strings.Join(parts, ", ") + "."
	}
	if more := len(p.Changed); more > 0 {
		text += " " + lang.N("{{.N}} others change in firmness or confidence only.", more, map[string]any{"N": more})
	}
	return text
}
