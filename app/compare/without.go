package compare

import (
	"cmp"
	"math"
	"slices"

	"standpoint/app/dossier"
)

// Without is what the distance of two parties becomes if a source had never been
// printed, nor copied by others: of the same words in copies of one story it is
// the source that speaks for all of them. So it says what hangs on one statement;
// Options.Except leaves out a single paper, and lets the other prints speak. The
// weights of the issues stay as they are.
type Without struct {
	Source   *dossier.Source
	Distance Distance
}

// Band is how far the distance of two parties hangs on single sources.
type Band struct {
	Distance Distance
	Without  []Without // by source, those first that change most; sources that change nothing are left out
}

// Least and Most are the ends of the band: the smallest and the largest that
// the distance is or becomes without one source, and that source, nil where all
// are in. Where it becomes unknown it is not counted; see Lost.
func (b Band) Least() (float64, *dossier.Source) { return b.end(-1) }

// Most is the other end; see Least.
func (b Band) Most() (float64, *dossier.Source) { return b.end(1) }

func (b Band) end(sign float64) (float64, *dossier.Source) {
	value, source := b.Distance.Value, (*dossier.Source)(nil)
	for _, w := range b.Without {
		if w.Distance.Known && sign*w.Distance.Value > sign*value {
			value, source = w.Distance.Value, w.Source
		}
	}
	return value, source
}

// Lost is the first source without which nothing is known of the distance, nil
// where there is none.
func (b Band) Lost() *dossier.Source {
	for _, w := range b.Without {
		if !w.Distance.Known {
			return w.Source
		}
	}
	return nil
}

// Band works out the distance of two parties without each source: the
// jackknife. Only the sources that a position rests on can change it, so that
// no matrix is drawn again.
func (s *Measures) Band(a, b int) Band {
	var whole tally
	changes := map[dossier.ID]*without{}
	for j := range s.Matrix.Issues {
		x, y := &s.Matrix.Cells[a][j], &s.Matrix.Cells[b][j]
		weight := s.weight(a, b, j)
		whole.add(x, y, weight)
		if !x.Known || !y.Known {
			continue
		}
		for _, source := range restsOn(x, y) {
			w := changes[source.ID]
			if w == nil {
				w = &without{source: source}
				changes[source.ID] = w
			}
			w.change(x, y, weight)
		}
	}
	band := Band{Distance: whole.distance(len(s.Matrix.Issues))}
	for _, w := range changes {
		t := tally{whole.sum + w.sum, whole.weight + w.weight, whole.shared + w.shared}
		if d := t.distance(len(s.Matrix.Issues)); d != band.Distance {
			band.Without = append(band.Without, Without{w.source, d})
		}
	}
	band.sort()
	return band
}

// without is by how much a tally changes without a source.
type without struct {
	tally
	source *dossier.Source
}

// change takes an issue away and adds it as it is without the source.
func (w *without) change(a, b *Cell, weight int) {
	w.count(a.Stance, b.Stance, weight, -1)
	x, known := a.without(w.source.ID)
	y, also := b.without(w.source.ID)
	if known && also {
		w.count(x, y, weight, 1)
	}
}

// sort puts first what changes most: the sources without which nothing is
// known, then by how far the distance moves.
func (b *Band) sort() {
	moved := func(w Without) float64 {
		if !w.Distance.Known {
			return 2
		}
		return math.Abs(w.Distance.Value - b.Distance.Value)
	}
	slices.SortFunc(b.Without, func(x, y Without) int {
		return cmp.Or(cmp.Compare(moved(y), moved(x)), newerFirst(x.Source, y.Source))
	})
}

// restsOn lists the sources in which the passages stand that some positions are
// drawn from, each once.
func restsOn(cells ...*Cell) []*dossier.Source {
	var sources []*dossier.Source
	for _, c := range cells {
		left := len(c.Basis)
		for _, e := range c.Evidence {
			if left == 0 {
				break
			}
			if slices.Contains(c.Basis, e.Passage.ID) {
				left--
				if !slices.ContainsFunc(sources, func(s *dossier.Source) bool { return s.ID == e.Source.ID }) {
					sources = append(sources, e.Source)
				}
			}
		}
	}
	return sources
}

// without is the stance of a cell if a source had never been printed.
func (c *Cell) without(source dossier.ID) (int, bool) {
	p, known := positionFrom(only(c.Evidence, func(e Evidence) bool { return e.Source.ID != source }))
	if known && c.Set {
		return c.Stance, true
	}
	return p.stance, known
}
