package teaching

import (
	"fmt"
	"strings"

	"standpoint/app/codebook"
)

// explain says what edits mean for the reading, in one or two sentences.
func explain(cb codebook.Codebook, edits []Edit) string {
	if s := explainMove(cb, edits); s != "" {
		return s
	}
	parts := make([]string, len(edits))
	for i, e := range edits {
		parts[i] = e.explain(cb)
	}
	return strings.Join(parts, " ")
}

// explainMove says what dropping a word here and adding it there mean
// together; empty where the edits are something else.
func explainMove(cb codebook.Codebook, edits []Edit) string {
	if len(edits) < 2 {
		return ""
	}
	from, to := edits[0], edits[1]
	switch {
	case from.Kind == DropAlias && to.Kind == AddAlias && from.Word == to.Word:
		return fmt.Sprintf("“%s” speaks for %s, not for %s: move the alias.", brief(to.Word), to.Party, from.Party)
	case from.Kind == DropKeyword && to.Kind == AddKeyword && from.Word == to.Word:
		return fmt.Sprintf("“%s” is about %s, not %s: move the keyword.", brief(to.Word), to.Issue, from.Issue)
	case from.Kind == DropCue && to.Kind == AddCue && from.Word == to.Word:
		return fmt.Sprintf("“%s” means “%s”, not “%s”: move the cue.", brief(to.Word), poleText(cb, to.Issue, to.Pole), poleText(cb, from.Issue, from.Pole))
	case from.Kind == DropKeyword && to.Kind == AddKeyword && from.Issue == to.Issue:
		var words []string
		for _, e := range edits[1:] {
			words = append(words, "“"+e.Word+"”")
		}
		return fmt.Sprintf("Not every “%s” is about %s, only %s: narrow the keyword.", from.Word, from.Issue, strings.Join(words, ", "))
	}
	return ""
}

func (e Edit) explain(cb codebook.Codebook) string {
	switch e.Kind {
	case AddAlias:
		return fmt.Sprintf("“%s” speaks for %s: add the alias.", brief(e.Word), e.Party)
	case DropAlias:
		return fmt.Sprintf("“%s” does not speak for %s: drop the alias.", brief(e.Word), e.Party)
	case AddKeyword:
		return fmt.Sprintf("“%s” is about %s: add the keyword.", brief(e.Word), e.Issue)
	case DropKeyword:
		return fmt.Sprintf("“%s” alone does not tell %s: drop the keyword.", brief(e.Word), e.Issue)
	case AddCue:
		return fmt.Sprintf("“%s” means “%s”: add the cue.", brief(e.Word), poleText(cb, e.Issue, e.Pole))
	case DropCue:
		return fmt.Sprintf("“%s” does not mean “%s”: drop the cue.", brief(e.Word), poleText(cb, e.Issue, e.Pole))
	case AddExclude:
		return fmt.Sprintf("Do not read “%s” as %s: exclude the phrase.", brief(e.Word), e.Issue)
	case Support:
		return fmt.Sprintf("To want %s means “%s”: say so in the codebook.", e.Issue, poleText(cb, e.Issue, e.Pole))
	}
	return string(e.Kind)
}

// longestWord is how many runes of a cue with all its alternatives are shown.
const longestWord = 60

func brief(word string) string {
	if runes := []rune(word); len(runes) > longestWord {
		return string(runes[:longestWord]) + "…"
	}
	return word
}

func poleText(cb codebook.Codebook, issue string, pole int) string {
	for _, i := range cb.Issues {
		if i.Name != issue {
			continue
		}
		if pole < 0 {
			return i.PoleA
		}
		return i.PoleB
	}
	return poleName(pole)
}
