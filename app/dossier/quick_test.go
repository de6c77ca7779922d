package dossier_test

import (
	"context"
	"errors"
	"os"
	"strings"
	"testing"
)

func TestCrashIsKnownAtTheNextOpening(t *testing.T) {
	for role, at := range map[string]string{"edit": "3", "journal-half": "half"} {
		t.Run(role, func(t *testing.T) {
			path := stored(t, 5)
			p := start(t, role, path)
			p.until(at)
			p.kill()
			d := open(t, path)
			if !d.LeftOpen() {
				t.Error("nothing tells of the crash")
			}
			steps := 0
			found, err := d.QuickCheck(t.Context(), func(done, total int) { steps = total - done })
			if err != nil || len(found) > 0 || steps != 1 {
				t.Errorf("found %q, %d steps were left: %v", found, steps, err)
			}
			if d = reopen(t, d); d.LeftOpen() {
				t.Error("after it was closed well it is still told")
			}
		})
	}
}

func TestQuickCheckFindsWhatIsBroken(t *testing.T) {
	for name, c := range map[string]struct {
		damage func(t *testing.T, path string)
		words  string
	}{
		"a row that was not written so": {func(t *testing.T, path string) {
			meddle(t, path, `UPDATE passage SET stance=-stance WHERE id=3`)
		}, "passages and the decisions"},
		"a lost page": {func(t *testing.T, path string) {
			b, err := os.ReadFile(path)
			must(t, err)
			at := strings.LastIndex(string(b), article(190).Source.Text)
			if at < 0 {
				t.Fatal("the text is not in the file in one piece")
			}
			clear(page(b, at/4096))
			must(t, os.WriteFile(path, b, 0o600))
		}, "damaged"},
	} {
		t.Run(name, func(t *testing.T) {
			path := stored(t, 200)
			c.damage(t, path)
			d := open(t, path)
			found, err := d.QuickCheck(t.Context(), nil)
			if err != nil || !strings.Contains(strings.Join(found, "\n"), c.words) {
				t.Errorf("found %q: %v", found, err)
			}
			ctx, stop := context.WithCancel(t.Context())
			found, err = d.QuickCheck(ctx, func(done, _ int) {
				if done == 1 {
					stop()
				}
			})
			if !errors.Is(err, context.Canceled) || found != nil {
				t.Errorf("stopped, it says %q: %v", found, err)
			}
		})
	}
}
