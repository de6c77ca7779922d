package app

import (
	"strings"
	"testing"
)

func TestFaultInOneArticleIsThatArticlesAlone(t *testing.T) {
	a := guarded("folder/odd.txt", func() []article {
		var none []int
		return []article{{path: string(rune(none[len("odd")]))}}
	})[0]
	if a.path != "folder/odd.txt" || a.Err == nil || !strings.HasPrefix(a.Err.Error(), "odd.txt ") {
		t.Errorf("got %+v", a)
	}
	b := guarded("sound.txt", func() []article { return []article{{path: "sound.txt"}} })[0]
	if b.path != "sound.txt" || b.Err != nil {
		t.Errorf("got %+v", b)
	}
}
