package e2e

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// look is one way in which the window may be shown.
type look struct {
	name          string
	theme, scale  string
	width, height int
}

var looks = []look{
	{"light", "light", "1", 1280, 800},
	{"dark", "dark", "1", 1280, 800},
	{"light-2x", "light", "2", 2560, 1600},
	{"dark-2x", "dark", "2", 2560, 1600},
}

// shownView is a view and how a person gets there.
type shownView struct {
	name string
	open func(p *program)
}

func viewsToShow() []shownView {
	byKey := func(name, keys string) shownView {
		return shownView{name, func(p *program) {
			p.press(keys)
			p.wait(name+" is shown", func(now shown) bool { return now.View == name })
		}}
	}
	return []shownView{
		{"matrix", func(p *program) {
			p.wait("the matrix is shown", func(now shown) bool { return now.View == "matrix" && now.Passage != 0 })
		}},
		{"article", func(p *program) {
			p.press("alt+o")
			p.wait("the passage is in sight", inItsArticle)
		}},
		{"marking", func(p *program) {
			p.press("ctrl+shift+Right")
			p.wait("the words bring the bar", func(now shown) bool { return now.Places["bar"].W > 0 })
		}},
		{"compare", func(p *program) {
			p.press("ctrl+2")
			p.wait("the heat map is shown", func(now shown) bool { return now.View == "compare" && beginning(now, "mark:pair:") != "" })
			p.press("Right", "Right")
			p.wait("two parties stand side by side", func(now shown) bool { return beginning(now, "pair:mark:passage:") != "" })
		}},
		{"axes", func(p *program) {
			p.press("2")
			p.wait("the axes are shown", func(now shown) bool { return beginning(now, "mark:mark:") != "" })
		}},
		byKey("timeline", "ctrl+3"),
		byKey("bridging", "ctrl+9"),
		byKey("review", "ctrl+4"),
		byKey("sources", "ctrl+5"),
		byKey("codebook", "ctrl+6"),
		byKey("history", "ctrl+7"),
		byKey("changes", "ctrl+8"),
		{"search", func(p *program) {
			p.press("ctrl+shift+f")
			p.write("guarantees")
			p.wait("something is found", func(now shown) bool { return now.View == "search" && now.Places["found:0"].W > 0 })
			p.press("Down") // a field's cursor blinks
			p.wait("the hits have the keys", func(now shown) bool { return now.View == "search" && now.Focus != "text" })
		}},
	}
}

// TestEveryViewInEveryLook goes through the views, light and dark, at scale 1
// and 2: what can be clicked stands in the window, and no button on another.
// With -update the pictures go to the documents.
func TestEveryViewInEveryLook(t *testing.T) {
	for _, l := range looks {
		t.Run(l.name, func(t *testing.T) {
			s := newScreen(t, l.width, l.height)
			p := startWith(t, s, newHome(t), []string{"FYNE_SCALE=" + l.scale, "FYNE_THEME=" + l.theme})
			s.do(t, "search", "--name", "Standpoint", "windowsize", fmt.Sprint(l.width), fmt.Sprint(l.height))
			s.do(t, "mousemove", fmt.Sprint(l.width/2), fmt.Sprint(l.height-4))
			p.wait("the window fills the screen", func(now shown) bool {
				at := now.Places["button:Export"]
				return at.X+at.W > l.width*9/10
			})
			p.click("button:Close banner")
			p.press("Right", "Left")
			for _, v := range viewsToShow() {
				v.open(p)
				p.wait("in "+v.name+" all has found its place", func(now shown) bool { return len(misplaced(l, now)) == 0 })
				lookAt(t, s, v.name+"-"+l.name+".png")
			}
			p.close()
		})
	}
}

// misplaced lists what reaches out of the window, and buttons that cover each
// other.
func misplaced(l look, now shown) (faults []string) {
	var buttons []string
	for name, at := range now.Places {
		if !strings.HasPrefix(name, "button:") && !strings.HasPrefix(name, "nav:") {
			continue
		}
		buttons = append(buttons, name)
		if at.X < 0 || at.Y < 0 || at.X+at.W > l.width || at.Y+at.H > l.height {
			faults = append(faults, fmt.Sprintf("%s reaches out of the window: %+v", name, at))
		}
	}
	for i, a := range buttons {
		for _, b := range buttons[i+1:] {
			if x, y := now.Places[a], now.Places[b]; x.X < y.X+y.W && y.X < x.X+x.W && x.Y < y.Y+y.H && y.Y < x.Y+x.H {
				faults = append(faults, fmt.Sprintf("%s and %s cover each other: %+v, %+v", a, b, x, y))
			}
		}
	}
	return faults
}

// lookAt takes a picture for the documents where they are to be renewed, of few
// colours: what is drawn has no more.
func lookAt(t *testing.T, s screen, name string) {
	t.Helper()
	if !*update {
		return
	}
	path := filepath.Join("../../docs/pictures/views", name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	s.picture(t, path)
	if out, err := exec.Command("convert", path, "-strip", "+dither", "-colors", "128", "PNG8:"+path).CombinedOutput(); err != nil {
		t.Fatalf("convert: %v\n%s", err, out)
	}
}
