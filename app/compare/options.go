package compare

import (
	"slices"

	"standpoint/app/dossier"
)

// Holds reports whether the options let a source count.
func (o Options) Holds(s *dossier.Source) bool {
	if !until(s.Published, o.AsOf) || slices.Contains(o.Except, s.ID) {
		return false
	}
	return o.From == "" || s.Published != "" && s.Published >= o.From
}

// hears reports whether the options let a voice count.
func (o Options) hears(v dossier.Voice) bool {
	return len(o.Voices) == 0 || slices.Contains(o.Voices, v)
}

// narrows reports whether the options may leave out an earlier statement.
func (o Options) narrows() bool {
	return o.From != "" || len(o.Except) > 0 || len(o.Voices) > 0
}
