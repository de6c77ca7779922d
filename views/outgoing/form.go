package outgoing

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"standpoint/app"
	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// Form is what an export asks for, with a look at what it would give.
type Form struct {
	Object fyne.CanvasObject
	// Choice is what is filled in now.
	Choice Choice
	// First has the keys when the form is shown.
	First *ui.Entry

	kit      *ui.Kit
	input    Input
	dialog   *ui.Dialog
	formats  []Format
	buttons  []*ui.Button // of the formats
	switches []toggle
	rows     []row
	place    *ui.Prose
	fault    *ui.Prose
	faulty   map[*ui.Entry]bool
	folder   *ui.Button
	parties  *ui.Button
	issues   *ui.Button
	us       *ui.Button
	fields   *fyne.Container
	look     *look
}

// Input is what a form works with.
type Input struct {
	Endings  []string
	Codebook dossier.Codebook
	Choice   Choice // to begin with
	// Preview shows what a choice would give; nil: no picture is shown.
	Preview func(ctx context.Context, ending string, s app.Selection) (app.Preview, error)
	// Folder asks for another folder.
	Folder  func(now string, done func(folder string))
	Dialogs *ui.Dialogs
	// Done is what Enter in a field does.
	Done func()
	// Wide is how wide the form may be.
	Wide float32
}

// row is a line of the form that some formats have.
type row struct {
	object fyne.CanvasObject
	of     func(ending string) bool
}

// toggle is a button that is on or off.
type toggle struct {
	button *ui.Button
	on     func(Choice) bool
	of     func(ending string) bool // that have it
}

const (
	listWide, fieldsWide, lookWide float32 = 244, 330, 208
	lookTall                       float32 = 294
	columnGap                      float32 = 18
)

// NewForm makes a form.
func NewForm(kit *ui.Kit, in Input) *Form {
	f := &Form{kit: kit, input: in, Choice: in.Choice, faulty: map[*ui.Entry]bool{}}
	list := f.list()
	f.fields = ui.NewColumn(8)
	f.fill()
	list, fields := container.New(ui.Fixed{Width: listWide * kit.Zoom}, list), container.New(ui.Fixed{Width: fieldsWide * kit.Zoom}, f.fields)
	row := ui.NewFlow(columnGap, list, fields)
	if in.Preview != nil {
		f.look = newLook(kit, lookWide, lookTall, false)
		row.Add(container.New(ui.Fixed{Width: lookWide}, f.look.object))
	}
	f.Object = row
	f.refresh()
	return f
}

// Width is how wide the form wants to be.
func (f *Form) Width() float32 {
	width := (listWide + fieldsWide) * f.kit.Zoom
	width += columnGap
	if f.look != nil {
		width += columnGap + lookWide
	}
	return min(width+1, f.input.Wide)
}

// In tells the form which dialog it is in.
func (f *Form) In(d *ui.Dialog) {
	f.dialog = d
	d.Places = f.places
}

// Stop ends what is done for the form in the background.
func (f *Form) Stop() {
	if f.look != nil {
		f.look.stop()
	}
}

// Format is the one chosen.
func (f *Form) Format() Format { return f.formats[f.at()] }

func (f *Form) at() int {
	return max(slices.IndexFunc(f.formats, func(o Format) bool { return o.Ending == f.Choice.Ending }), 0)
}

// list is the formats, each with what it is good for.
func (f *Form) list() fyne.CanvasObject {
	column := ui.NewColumn(5)
	for _, g := range Groups(f.input.Endings) {
		column.Add(ui.NewProse(f.kit.SmallBold, ui.ColorMuted, g.Label))
		beside := ui.NewFlow(6)
		for _, o := range g.Formats {
			label := o.Label
			if o.Short != "" {
				label = o.Short
			}
			b := f.button(label, "format:"+o.Ending, func() { f.choose(o.Ending) })
			f.formats, f.buttons = append(f.formats, o), append(f.buttons, b)
			if o.Short != "" {
				beside.Add(b)
				continue
			}
			b.Wide = true
			column.Add(ui.NewColumn(1, b, ui.NewProse(f.kit.Small, ui.ColorMuted, o.Line)))
		}
		if len(beside.Objects) > 0 {
			column.Add(beside)
		}
	}
	return column
}

// choose takes another format.
func (f *Form) choose(ending string) {
	f.Choice.Ending = ending
	if c := fyne.CurrentApp().Driver().CanvasForObject(f.First); c != nil {
		c.Focus(f.First) // where Enter exports
	}
	if name, cut := f.withoutEnding(f.First.Text); cut {
		f.First.SetText(name)
	}
	f.refresh()
}

// step goes to the format before or after.
func (f *Form) step(by int) {
	f.choose(f.formats[min(max(f.at()+by, 0), len(f.formats)-1)].Ending)
}

func (f *Form) button(label, name string, do func()) *ui.Button {
	b := f.kit.Button(label, do)
	b.Name, b.OnKey = name, f.key
	return b
}

// key does what keys mean that a part of the form has no use for.
func (f *Form) key(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyUp:
		f.step(-1)
	case fyne.KeyDown:
		f.step(1)
	default:
		f.dialog.Key(ev)
	}
}

// refresh shows what is filled in, and looks at the document anew.
func (f *Form) refresh() {
	for i, b := range f.buttons {
		mark(b, f.formats[i].Ending == f.Choice.Ending)
	}
	for _, t := range f.switches {
		mark(t.button, t.on(f.Choice))
	}
	for _, r := range f.rows {
		shownIf(r.object, r.of(f.Choice.Ending))
	}
	f.sayPlace()
	f.sayParts()
	f.fields.Refresh()
	if f.dialog != nil {
		f.dialog.Relayout()
	}
	if f.look != nil {
		ending, s := f.Choice.Ending, f.Choice.Selection
		f.look.of(func(ctx context.Context) (app.Preview, error) { return f.input.Preview(ctx, ending, s) })
	}
}

// sayPlace says where the file would stand.
func (f *Form) sayPlace() {
	path := f.Path()
	words := path
	if info, err := os.Stat(path); err == nil && !info.IsDir() {
		words = lang.L("{{.Path}} is there already: you will be asked before it is replaced.", map[string]any{"Path": path})
	}
	f.place.Set(words)
}

// Path is where the file is to stand, empty where it has no name.
func (f *Form) Path() string {
	name, _ := f.withoutEnding(strings.TrimSpace(f.Choice.Name))
	if name == "" {
		return ""
	}
	if rest, home := strings.CutPrefix(name, "~"); home {
		if folder, err := os.UserHomeDir(); err == nil {
			name = filepath.Join(folder, rest)
		}
	}
	if !filepath.IsAbs(name) {
		name = filepath.Join(f.Choice.Folder, name)
	}
	return filepath.Clean(name) + f.Choice.Ending
}

// withoutEnding cuts the ending of any format from a name.
func (f *Form) withoutEnding(name string) (string, bool) {
	longest := ""
	for _, o := range f.formats {
		if strings.HasSuffix(strings.ToLower(name), o.Ending) && len(o.Ending) > len(longest) {
			longest = o.Ending
		}
	}
	return name[:len(name)-len(longest)], longest != ""
}

// Trouble is why the form cannot be taken as it is; empty: it can.
func (f *Form) Trouble() string {
	path := f.Path()
	for entry, wrong := range f.faulty {
		if wrong && entry.Visible() {
			return lang.L("A day is written 2025-08-18, 2025-08 or 2025.")
		}
	}
	if path == "" {
		return lang.L("Type a name first.")
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return lang.L("{{.Name}} is a folder. Choose another name.", map[string]any{"Name": filepath.Base(path)})
	}
	if info, err := os.Stat(filepath.Dir(path)); err != nil || !info.IsDir() {
		return lang.L("There is no folder {{.Path}}.", map[string]any{"Path": filepath.Dir(path)})
	}
	return ""
}

// Say shows a fault.
func (f *Form) Say(words string) {
	f.fault.Set(words)
	shownIf(f.fault, words != "")
	f.fields.Refresh()
}

// mark shows a button as on or off.
func mark(b *ui.Button, on bool) {
	if b.Chosen != on {
		b.Chosen = on
		b.Refresh()
	}
}
