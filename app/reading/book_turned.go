package reading

import "strings"

// turned gives a keyword of two words the other way round, as running text has it:
// "access to the sea" for "sea access", "ban on Russian oil" for "oil ban". There is
// none of a keyword with a small word in it, or with a star.
func (e *engine) turned(text string) []string {
	words := strings.Fields(strings.ToLower(text))
	if len(words) != 2 || strings.HasSuffix(words[0], "*") || strings.HasSuffix(words[1], "*") {
		return nil
	}
	for _, w := range words {
		if e.pack.function[w] != 0 {
			return nil
		}
	}
	// After "to" a verb may come, so nothing but the noun itself may.
	return []string{words[1] + " " + e.linking(cFrom|cAbout|cPlace|cFor) + " * " + words[0], words[1] + " " + e.linking(cTo) + " " + words[0]}
}

// linking gives the prepositions of some classes, as alternatives: "of|on|in".
func (e *engine) linking(which class) string {
	var out []string
	for _, w := range sortedKeys(e.pack.function) {
		if c := e.pack.function[w]; c&cPrep != 0 && c&which != 0 && c&(cNegator|cSubord) == 0 && !strings.Contains(w, " ") {
			out = append(out, w)
		}
	}
	return strings.Join(out, "|")
}
