package duplicates

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// Method names what sketches and groups hang on: kept ones of another method are
// of no use.
const Method = "broder 64/256 0.4 0.8"

var errCut = errors.New("a sketch is cut off")

// Append adds the sketch to bytes, to be kept.
func (s Sketch) Append(to []byte) []byte {
	to = binary.LittleEndian.AppendUint32(to, uint32(s.size))
	to = binary.LittleEndian.AppendUint32(to, uint32(len(s.least)))
	for _, hash := range s.least {
		to = binary.LittleEndian.AppendUint32(to, hash)
	}
	return to
}

// CutSketch reads a sketch that was kept, and gives the bytes after it.
func CutSketch(from []byte) (s Sketch, rest []byte, err error) {
	if len(from) < 8 {
		return s, nil, errCut
	}
	s.size = int(binary.LittleEndian.Uint32(from))
	n := int(binary.LittleEndian.Uint32(from[4:]))
	from = from[8:]
	if n > sketchLength || len(from) < 4*n {
		return s, nil, fmt.Errorf("%w: %d hashes in %d bytes", errCut, n, len(from))
	}
	if n > 0 {
		s.least = make([]uint32, n)
	}
	for i := range s.least {
		s.least[i] = binary.LittleEndian.Uint32(from[4*i:])
	}
	return s, from[4*n:], nil
}
