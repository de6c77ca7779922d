package letters

import (
	"math"
	"slices"
	"testing"
	"unicode/utf8"
)

// FuzzBest guesses the encoding of any bytes: it names one that there is, in which
// they can be read, is sure of nothing without a number, and says the same again.
func FuzzBest(f *testing.F) {
	for _, c := range candidates {
		enc, _ := Named(c.name)
		for _, text := range []string{"Порт закрыт, сказал министр.", "Čaša piva na trgu", "L’été à Évreux", "שלום", "ท่าเรือ"} {
			if data, err := enc.NewEncoder().Bytes([]byte(text)); err == nil {
				f.Add(data)
			}
		}
	}
	f.Add([]byte("\x81\x8d\x8f\x90\x9d\xa0\xff"))
	f.Fuzz(func(t *testing.T, data []byte) {
		g := Best(data)
		enc, known := Named(g.Encoding)
		if !known || g != Best(slices.Clone(data)) {
			t.Fatalf("%+v, then %+v", g, Best(data))
		}
		if math.IsNaN(g.Margin) || g.Margin < 0 || math.IsNaN(g.Fit) || math.IsInf(g.Fit, 0) || g.Fit > 0 || g.Language == "" {
			t.Errorf("%+v", g)
		}
		if text, err := enc.NewDecoder().Bytes(data); err != nil || !utf8.Valid(text) {
			t.Errorf("%s gives %q, %v", g.Encoding, text, err)
		}
	})
}
