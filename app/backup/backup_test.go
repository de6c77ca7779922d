package backup_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"standpoint/app/backup"
)

var noon = time.Date(2025, 6, 20, 12, 0, 0, 0, time.UTC) // a Friday

func order(at time.Time, of string) backup.Order {
	return backup.Order{
		At: at, Of: of, Size: 10, Room: 12,
		Write: func(_ context.Context, path string) error { return os.WriteFile(path, []byte("work "+of), 0o600) },
		Check: func(_ context.Context, path string) error { _, err := os.ReadFile(path); return err },
	}
}

func list(t *testing.T, s backup.Shelf) (states []string) {
	t.Helper()
	all, err := s.List()
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range all {
		states = append(states, b.Of)
	}
	return states
}

func TestOldBackupsGoOnceANewOneIsGood(t *testing.T) {
	s := backup.For(t.TempDir(), "/work/talks.standpoint")
	// Three a day for sixty days: the newest of each day is c.
	for day := range 60 {
		for n, part := range []string{"a", "b", "c"} {
			at := noon.AddDate(0, 0, day-59).Add(time.Duration(n) * time.Hour)
			if err := s.Make(t.Context(), order(at, fmt.Sprintf("%s%02d", part, 59-day))); err != nil {
				t.Fatal(err)
			}
		}
	}
	want := []string{"c00", "b00", "a00", "c01", "c02", "c03", "c04", "c05", "c06", "c12", "c19"}
	if got := list(t, s); !slices.Equal(got, want) {
		t.Errorf("kept %v, want %v", got, want)
	}
}

func TestWhatIsNoGoodBackupDoesNotCount(t *testing.T) {
	bad := errors.New("bad")
	for name, spoil := range map[string]func(*backup.Order){
		"not written": func(o *backup.Order) { o.Write = func(context.Context, string) error { return bad } },
		"not sound":   func(o *backup.Order) { o.Check = func(context.Context, string) error { return bad } },
		"no room":     func(o *backup.Order) { o.Room = 11; bad = backup.ErrNoRoom },
	} {
		t.Run(name, func(t *testing.T) {
			bad = errors.New("bad")
			s := backup.For(t.TempDir(), "/work/talks.standpoint")
			for n := range 4 {
				if err := s.Make(t.Context(), order(noon.Add(time.Duration(n)*time.Minute), fmt.Sprint(n))); err != nil {
					t.Fatal(err)
				}
			}
			before := list(t, s)
			o := order(noon.Add(time.Hour), "9")
			spoil(&o)
			if err := s.Make(t.Context(), o); !errors.Is(err, bad) {
				t.Errorf("error %v, want %v", err, bad)
			}
			if got := list(t, s); !slices.Equal(got, before) {
				t.Errorf("the shelf holds %v, before it %v", got, before)
			}
			entries, err := os.ReadDir(s.Folder())
			if err != nil || len(entries) != len(before) {
				t.Errorf("something half is left: %v, %v", entries, err)
			}
		})
	}
}

func TestSameStateIsBackedUpOnce(t *testing.T) {
	s := backup.For(t.TempDir(), "/work/talks.standpoint")
	for n := range 3 {
		if err := s.Make(t.Context(), order(noon.Add(time.Duration(n)*time.Hour), "1")); err != nil {
			t.Fatal(err)
		}
	}
	if got := list(t, s); len(got) != 1 {
		t.Errorf("the shelf holds %v", got)
	}
}

func TestShelvesOfDossiersOfOneNameAreTwo(t *testing.T) {
	folder := t.TempDir()
	a, b := backup.For(folder, "/work/a/talks.standpoint"), backup.For(folder, "/work/b/talks.standpoint")
	if a.Folder() == b.Folder() || filepath.Dir(a.Folder()) != folder {
		t.Errorf("%s and %s", a.Folder(), b.Folder())
	}
}
