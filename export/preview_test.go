package export_test

import (
	"context"
	"errors"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standpoint/app"
	"standpoint/export"
)

// TestPreviewShowsEveryPageOfTheBrief: each page is drawn, none is empty, and
// with STANDPOINT_PICTURES set they are kept to be looked at.
func TestPreviewShowsEveryPageOfTheBrief(t *testing.T) {
	p, err := export.Preview(t.Context(), ".pdf", talks(t))
	if err != nil {
		t.Fatal(err)
	}
	if p.Pages.Count() < 3 || p.Likeness {
		t.Fatalf("%d pages, likeness %v", p.Pages.Count(), p.Likeness)
	}
	for n := range p.Pages.Count() {
		picture, err := p.Pages.Draw(n, 900)
		if err != nil {
			t.Fatal(err)
		}
		if dark := darkened(picture); dark < 500 {
			t.Errorf("page %d has %d pixels that are not paper", n+1, dark)
		}
		keep(t, picture, n)
	}
	wide, tall := p.Pages.Size(0)
	if wide < 590 || wide > 600 || tall < 840 || tall > 845 {
		t.Errorf("page one measures %.0f by %.0f points", wide, tall)
	}
	if _, err := p.Pages.Draw(p.Pages.Count(), 900); err == nil {
		t.Error("a page after the last one is drawn")
	}
}

func darkened(picture image.Image) int {
	dark := 0
	b := picture.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			if r, _, _, _ := picture.At(x, y).RGBA(); r < 0x8000 {
				dark++
			}
		}
	}
	return dark
}

func keep(t *testing.T, picture image.Image, n int) {
	folder := os.Getenv("STANDPOINT_PICTURES")
	if folder == "" {
		return
	}
	f, err := os.Create(filepath.Join(folder, "page"+string(rune('a'+n))+".png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, picture); err != nil {
		t.Fatal(err)
	}
}

func TestPreviewOfEachFormat(t *testing.T) {
	for _, ending := range export.Endings() {
		p, err := export.Preview(t.Context(), ending, talks(t))
		switch {
		case err != nil:
			t.Errorf("%s: %v", ending, err)
		case p.Pages == nil && (p.Text == "") != (ending == ".qdpx"):
			t.Errorf("%s shows nothing", ending)
		case p.Pages != nil:
			if picture, err := p.Pages.Draw(0, 200); err != nil || picture.Bounds().Dx() != 200 || darkened(picture) < 50 {
				t.Errorf("%s: page one: %v", ending, err)
			}
		case strings.Contains(p.Text, "\r") || strings.HasPrefix(p.Text, "\uFEFF"):
			t.Errorf("%s begins %q", ending, p.Text[:20])
		}
	}
	if _, err := export.Preview(t.Context(), ".exe", talks(t)); err == nil {
		t.Error("an unknown format is shown")
	}
}

// TestCancelLeavesTheOldFile: in each format, at the beginning and half-way.
func TestCancelLeavesTheOldFile(t *testing.T) {
	for _, ending := range export.Endings() {
		path := filepath.Join(t.TempDir(), "brief"+ending)
		if err := os.WriteFile(path, []byte("the old one"), 0o600); err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithCancel(t.Context())
		steps := 0
		stop := func(done, all int) {
			if steps++; done > 0 {
				cancel()
			}
		}
		if ending != ".xlsx" && ending != ".pdf" {
			cancel()
		}
		if _, err := export.File(ctx, path, talks(t), stop); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v after %d steps", ending, err, steps)
		}
		cancel()
		onlyTheOldFile(t, path)
	}
}

// TestWhatADocumentCannotHoldIsTold names characters that the typeface lacks and
// controls that no table holds.
func TestWhatADocumentCannotHoldIsTold(t *testing.T) {
	r := talks(t)
	r.Codebook.Parties[0].Name += " 漢\x01"
	r.Matrix.Parties[0].Name += " 漢\x01"
	for ending, says := range map[string]string{".pdf": "U+6F22", ".csv": "control character", ".docx": "control character", ".xlsx": "control character", ".json": ""} {
		notes, err := export.File(t.Context(), filepath.Join(t.TempDir(), "x"+ending), r, nil)
		if err != nil {
			t.Fatal(err)
		}
		if all := strings.Join(notes, "\n"); !strings.Contains(all, says) || says == "" && all != "" {
			t.Errorf("%s: %q", ending, all)
		}
	}
	var p app.Preview
	if p, _ = export.Preview(t.Context(), ".pdf", r); !strings.Contains(strings.Join(p.Notes, ""), "U+6F22") {
		t.Errorf("the preview of the brief says %q", p.Notes)
	}
}
