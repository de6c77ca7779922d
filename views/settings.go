package views

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"standpoint/app"
	"standpoint/views/files"
	"standpoint/views/ui"
)

// LastDossier is the setting that holds the path of the dossier shown last.
const LastDossier = "dossier"

// The settings that a window keeps beside it.
const (
	settingRecent = "recent" // paths of dossiers, the latest first, a line each
	settingWidth  = "window.width"
	settingHeight = "window.height"
	settingSplit  = "window.split"
	settingShade  = "shade" // a ui.Shade
	settingText   = "text"  // size of text, 1 as designed
)

// mostRecent is how many dossiers are offered again.
const mostRecent = 8

const (
	defaultWidth, defaultHeight = 1280, 780
	leastWidth, leastHeight     = 640, 420
	defaultSplit                = 0.71
)

// size is what the window had when it was closed last.
func (w *Window) size() fyne.Size {
	p := w.app.Preferences()
	return fyne.NewSize(
		max(leastWidth, float32(p.FloatWithFallback(settingWidth, defaultWidth))),
		max(leastHeight, float32(p.FloatWithFallback(settingHeight, defaultHeight))),
	)
}

// keepPlace remembers the window's size and panes for the next start.
func (w *Window) keepPlace() {
	p, size := w.app.Preferences(), w.window.Canvas().Size()
	p.SetFloat(settingWidth, float64(size.Width))
	p.SetFloat(settingHeight, float64(size.Height))
	p.SetFloat(settingSplit, w.split.Offset)
}

// noteRecent puts a dossier first among those offered again, and makes it the
// one that the next start opens. The sample is offered anyway.
func (w *Window) noteRecent(path string) {
	p := w.app.Preferences()
	p.SetString(LastDossier, path)
	if app.IsSample(path) {
		return
	}
	list := slices.DeleteFunc(w.recent(), func(other string) bool { return other == path })
	list = append([]string{path}, list...)
	p.SetString(settingRecent, strings.Join(list[:min(len(list), mostRecent)], "\n"))
	w.window.SetMainMenu(w.menu())
}

func (w *Window) recent() []string {
	return strings.FieldsFunc(w.app.Preferences().String(settingRecent), func(r rune) bool { return r == '\n' })
}

// recentActions open the dossiers shown before, but for the one shown now and
// those that are no longer there.
func (w *Window) recentActions() []action {
	var all []action
	for _, path := range w.recent() {
		if w.desk != nil && w.desk.Path() == path {
			continue
		}
		if _, err := os.Stat(path); err != nil {
			continue
		}
		label := lang.L("Open {{.Name}} in {{.Folder}}", map[string]any{"Name": fileTitle(path), "Folder": shortFolder(path)})
		all = append(all, action{label: label, do: func() { w.openDossier(path) }})
	}
	return append(all, action{label: lang.L("Open the sample"), do: w.openSample})
}

// shortFolder is the folder of a file, with the person's own as "~".
func shortFolder(path string) string {
	folder := filepath.Dir(path)
	if home, err := os.UserHomeDir(); err == nil && home != "/" && strings.HasPrefix(folder, home) {
		return "~" + folder[len(home):]
	}
	return folder
}

// shadeActions choose between light and dark.
func (w *Window) shadeActions() []action {
	var all []action
	for _, l := range []struct {
		shade ui.Shade
		label string
	}{
		{ui.AsSystem, lang.L("Light or dark as the system")},
		{ui.Light, lang.L("Light")},
		{ui.Dark, lang.L("Dark")},
	} {
		all = append(all, action{label: l.label, ticked: func() bool { return w.shade() == l.shade }, do: func() { w.setShade(l.shade) }})
	}
	return all
}

func (w *Window) shade() ui.Shade { return ui.Shade(w.app.Preferences().String(settingShade)) }

func (w *Window) setShade(l ui.Shade) {
	w.app.Preferences().SetString(settingShade, string(l))
	w.app.Settings().SetTheme(ui.NewTheme(l, w.zoom()))
	w.window.SetMainMenu(w.menu()) // its ticks have changed
	w.repaint()
}

// textSizes are those to choose from, 1 as designed.
var textSizes = []float64{0.85, 1, 1.15, 1.3, 1.5}

// textActions make the text larger or smaller.
func (w *Window) textActions() []action {
	return []action{
		{label: lang.L("Larger text"), shortcut: with(fyne.KeyEqual, ctrl), do: func() { w.stepText(1) }},
		{label: lang.L("Smaller text"), shortcut: with(fyne.KeyMinus, ctrl), do: func() { w.stepText(-1) }},
	}
}

func (w *Window) zoom() float32 {
	return float32(w.app.Preferences().FloatWithFallback(settingText, 1))
}

func (w *Window) stepText(by int) {
	at := 0
	for i, size := range textSizes {
		if float32(size) <= w.zoom() {
			at = i
		}
	}
	next := min(max(at+by, 0), len(textSizes)-1)
	if next == at {
		return
	}
	w.app.Preferences().SetFloat(settingText, textSizes[next])
	w.rebuild()
	w.status.say(lang.L("Text at {{.N}} %", map[string]any{"N": int(textSizes[next]*100 + 0.5)}))
}

// rebuild makes all panes anew, in the size of text now in force, and shows
// what was shown.
func (w *Window) rebuild() {
	shown, current := w.shown, w.inspector.Current()
	w.keepPlace()
	w.app.Settings().SetTheme(ui.NewTheme(w.shade(), w.zoom()))
	w.furnish()
	w.shown, w.docks = "", nil
	w.build()
	w.bar.refresh()
	w.status.refresh()
	w.greet()
	if !w.desk.ready {
		return
	}
	w.desk.passage = current
	w.grid.SetView(w.kept(w.desk.Path()).View)
	w.grid.Select(w.desk.party, w.desk.issue)
	w.showState()
	if shown == articleView {
		w.readArticle(w.desk.source, current, true)
		return
	}
	w.goTo(shown)
}

// furnish makes what all panes are built with.
func (w *Window) furnish() {
	w.kit = ui.NewKitSized(w.work, w.zoom())
	w.kit.OnWhy = w.numbers
	w.dialogs = ui.NewDialogs(w.kit, w.window.Canvas())
	w.dialogs.OnIdle = w.bringWaiting
	w.files = files.New(w.kit, w.dialogs)
}

// newSplit puts the views beside the inspector, divided as the person left it.
func (w *Window) newSplit(center, side fyne.CanvasObject) *container.Split {
	s := container.NewHSplit(center, side)
	s.Offset = w.app.Preferences().FloatWithFallback(settingSplit, defaultSplit)
	return s
}
