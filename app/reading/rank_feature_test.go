package reading

import "testing"

// list gives the features of the set.
func (s *featureSet) list() []feature {
	var out []feature
	for f := range featureCount {
		if s.has(f) {
			out = append(out, f)
		}
	}
	return out
}

// names lists the names of the features of the set.
func (s *featureSet) names() []string {
	var out []string
	for _, f := range s.list() {
		out = append(out, featureNames[f])
	}
	return out
}

func TestEveryFeatureHasANameOfItsOwn(t *testing.T) {
	seen := map[string]feature{}
	for f := ftBase; f < featureCount; f++ {
		name := featureNames[f]
		if other, ok := seen[name]; ok || name == "" {
			t.Errorf("feature %d is called %q, as is feature %d", f, name, other)
		}
		seen[name] = f
	}
}

func TestEveryWeightIsOfAFeature(t *testing.T) {
	p, err := loadPack()
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for _, name := range featureNames {
		known[name] = true
	}
	for file, weights := range map[string]map[string]int{"weights": p.weights, "sides": p.sides} {
		for name := range weights {
			if !known[name] {
				t.Errorf("%s.tsv has a weight of %q, which is no feature", file, name)
			}
		}
	}
}
