package app

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"slices"

	"standpoint/app/dossier"
	"standpoint/app/duplicates"
)

// storyNotes is what is known of a large dossier's texts and stories from before:
// the sketches, each made once, and what was found last, so that after an import
// only what is new is compared.
type storyNotes struct {
	sketches sketches
	noted    []string // the hashes of the texts whose sketches are in the file, in that order
	found    duplicates.Found
	broken   bool // what is in the file is of no use
}

// lastFound is what was found last, as it is kept. Texts are their numbers in the
// order of the sketches.
type lastFound struct {
	Method string
	Texts  []int
	Apart  map[int]string // by the place in Texts
	Groups [][]int        // places in Texts
}

// notedTogether is how many texts' sketches stand in one piece.
const notedTogether = 1000

// recall reads what is kept in the dossier. What is not sound is as if it were not
// there.
func recall(ctx context.Context, d *dossier.Dossier) (*storyNotes, error) {
	kept, err := d.StoryNotes(ctx)
	if err != nil {
		return nil, err
	}
	n := &storyNotes{sketches: sketches{}}
	last, ok := n.readLast(kept.Last)
	if !ok || !n.readTexts(kept.Texts) || !n.readFound(last) {
		return &storyNotes{sketches: sketches{}, broken: true}, nil
	}
	return n, nil
}

func (n *storyNotes) readLast(kept string) (last lastFound, ok bool) {
	from, ok := unsealed(kept)
	return last, ok && json.Unmarshal(from, &last) == nil && last.Method == duplicates.Method
}

func (n *storyNotes) readTexts(kept []string) bool {
	for _, piece := range kept {
		from, ok := unsealed(piece)
		if !ok {
			return false
		}
		for len(from) > 0 {
			length, digits := binary.Uvarint(from)
			if digits <= 0 || length > uint64(len(from)-digits) {
				return false
			}
			end := digits + int(length)
			hash := string(from[digits:end])
			sketch, rest, err := duplicates.CutSketch(from[end:])
			if err != nil {
				return false
			}
			n.noted, n.sketches[hash], from = append(n.noted, hash), sketch, rest
		}
	}
	return true
}

func (n *storyNotes) readFound(last lastFound) bool {
	for at, text := range last.Texts {
		if text < 0 || text >= len(n.noted) {
			return false
		}
		key := n.noted[text]
		n.found.Items = append(n.found.Items, duplicates.Item{Key: key, Sketch: n.sketches[key], Apart: last.Apart[at]})
	}
	n.found.Groups = last.Groups
	return !slices.ContainsFunc(slices.Concat(last.Groups...), func(at int) bool { return at < 0 || at >= len(last.Texts) })
}

// keep writes the sketches that are not in the file yet, and what was found.
func (n *storyNotes) keep(ctx context.Context, d *dossier.Dossier, found duplicates.Found) error {
	number := make(map[string]int, len(n.sketches))
	for i, hash := range n.noted {
		number[hash] = i
	}
	var fresh []string
	for hash := range n.sketches {
		if _, there := number[hash]; !there {
			fresh = append(fresh, hash)
		}
	}
	slices.Sort(fresh)
	for i, hash := range fresh {
		number[hash] = len(n.noted) + i
	}
	n.noted = append(n.noted, fresh...)
	last := lastFound{Method: duplicates.Method, Apart: map[int]string{}, Groups: found.Groups}
	for at, item := range found.Items {
		last.Texts = append(last.Texts, number[item.Key])
		if item.Apart != "" {
			last.Apart[at] = item.Apart
		}
	}
	to, err := json.Marshal(last)
	if err != nil {
		return err
	}
	notes := dossier.StoryNotes{Last: sealed(to)}
	for part := range slices.Chunk(fresh, notedTogether) {
		notes.Texts = append(notes.Texts, n.piece(part))
	}
	return d.NoteStories(ctx, notes, n.broken)
}

// piece is the sketches of some texts, as they are kept.
func (n *storyNotes) piece(hashes []string) string {
	var to []byte
	for _, hash := range hashes {
		to = append(binary.AppendUvarint(to, uint64(len(hash))), hash...)
		to = n.sketches[hash].Append(to)
	}
	return sealed(to)
}

// sealed is something to be kept, with its checksum.
func sealed(b []byte) string {
	sum := sha256.Sum256(b)
	return base64.StdEncoding.EncodeToString(append(sum[:], b...))
}

// unsealed gives it back; false if it is not as it was.
func unsealed(kept string) ([]byte, bool) {
	b, err := base64.StdEncoding.DecodeString(kept)
	if err != nil || len(b) < sha256.Size {
		return nil, false
	}
	sum := sha256.Sum256(b[sha256.Size:])
	return b[sha256.Size:], bytes.Equal(sum[:], b[:sha256.Size])
}
