package app

import (
	"strings"
	"testing"
)

func TestFaultInOneArticleIsThatArticlesAlone(t *testing.T) {
	a := guarded("folder/odd.txt", func() article {
		var none []int
		_ = none[len("odd")]
		return article{}
	})
	if a.path != "folder/odd.txt" || a.err == nil || !strings.HasPrefix(a.err.Error(), "odd.txt ") {
		t.Errorf("got %+v", a)
	}
	b := guarded("sound.txt", func() article { return article{path: "sound.txt"} })
	if b.path != "sound.txt" || b.err != nil {
		t.Errorf("got %+v", b)
	}
}
