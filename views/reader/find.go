package reader

import (
	"sort"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"golang.org/x/text/unicode/norm"

	"standpoint/views/ui"
)

// finder looks for words in the article, as a browser does.
type finder struct {
	reader *Reader
	open   bool

	field   *ui.Entry
	count   *ui.Prose
	buttons []*ui.Button
	row     *fyne.Container

	text string // that runes and places were made of
	// runes are those of the text without case and accents, places the byte at
	// which each stands.
	runes  []rune
	places []int
	hits   []Span // by start, none over another
	at     int    // the hit in view
}

// Widths of the field and of what is said beside it.
const (
	findWidth  float32 = 210
	countWidth float32 = 110
)

func newFinder(r *Reader) *finder {
	f := &finder{reader: r, field: ui.NewEntry("", lang.L("Find in this article"))}
	f.field.OnChanged = func(string) { f.look() }
	f.field.OnSubmitted = func(string) { f.step(1) }
	f.field.OnBack = func() { f.step(-1) }
	f.field.OnKey = f.key
	f.count = ui.NewProse(r.kit.Small, ui.ColorMuted, "")
	f.buttons = []*ui.Button{
		r.kit.Icon(theme.MoveUpIcon(), "hit before", lang.L("Hit before (Shift+Enter)"), func() { f.step(-1) }),
		r.kit.Icon(theme.MoveDownIcon(), "next hit", lang.L("Next hit (Enter)"), func() { f.step(1) }),
		r.kit.Icon(theme.CancelIcon(), "close find", lang.L("Close (Esc)"), r.CloseFind),
	}
	for _, b := range f.buttons {
		b.OnKey = f.key
	}
	zoom, height := r.kit.Zoom, f.field.MinSize().Height
	parts := []fyne.CanvasObject{container.New(ui.Fixed{Width: findWidth * zoom, Height: height}, f.field)}
	for _, b := range f.buttons {
		parts = append(parts, container.New(ui.Fixed{Width: b.MinSize().Width, Height: height}, container.NewCenter(b)))
	}
	count := container.New(ui.Fixed{Width: countWidth * zoom}, f.count)
	f.row = ui.NewFlow(6, append(parts, container.New(ui.Fixed{Width: countWidth * zoom, Height: height}, container.NewCenter(count)))...)
	f.row.Hide()
	return f
}

// Find opens the field that looks for words in the article.
func (r *Reader) Find() {
	f := r.find
	r.bar.hide()
	if !f.open {
		f.open = true
		f.row.Show()
		f.look()
		r.Refresh()
	}
	r.give(f.field)
	f.field.TypedShortcut(&fyne.ShortcutSelectAll{}) // what is typed replaces it
}

// CloseFind takes the field away; the hit in view is selected.
func (r *Reader) CloseFind() {
	f := r.find
	if f.at < len(f.hits) {
		r.body.anchor, r.body.caret = f.hits[f.at].Start, f.hits[f.at].End
		r.revealed = true
	}
	f.open, f.hits = false, nil
	f.row.Hide()
	r.give(r.body)
	r.Refresh()
}

func (f *finder) key(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyEscape:
		f.reader.CloseFind()
	case fyne.KeyUp:
		f.step(-1)
	case fyne.KeyDown:
		f.step(1)
	default:
		f.reader.key(ev)
	}
}

// look finds what is in the field, and goes to the first hit from the caret on.
func (f *finder) look() {
	if f.open {
		f.hits = f.all(f.field.Text)
		f.at = f.after(f.reader.body.caret)
		if f.at == len(f.hits) {
			f.at = 0
		}
	}
	f.show()
}

// again finds the same in another article, or in this one, read anew.
func (f *finder) again() {
	if f.open {
		f.hits = f.all(f.field.Text)
		f.at = min(f.at, max(len(f.hits)-1, 0))
		f.tell()
	}
}

// step goes to the next hit or the one before, around the ends.
func (f *finder) step(by int) {
	if n := len(f.hits); n > 0 {
		f.at = (f.at + by + n) % n
	}
	f.show()
}

func (f *finder) show() {
	f.tell()
	if f.at < len(f.hits) {
		r := f.reader
		r.bring(r.body.text.lineOf(f.hits[f.at].Start))
	}
	f.reader.body.Refresh()
}

// tell says how many there are.
func (f *finder) tell() {
	switch {
	case f.field.Text == "":
		f.count.Set("")
	case len(f.hits) == 0:
		f.count.Set(lang.L("not found"))
	default:
		f.count.Set(lang.L("{{.I}} of {{.N}}", map[string]any{"I": f.at + 1, "N": len(f.hits)}))
	}
	f.row.Refresh()
}

// after is the first hit that ends after a byte.
func (f *finder) after(at int) int {
	return sort.Search(len(f.hits), func(i int) bool { return f.hits[i].End > at })
}

// all finds words without regard to case, accents, kinds of quotation marks and
// of white space.
func (f *finder) all(words string) []Span {
	if text := f.reader.article.Text; f.text != text || f.runes == nil {
		f.text = text
		f.runes, f.places = fold(text, f.runes[:0], f.places[:0])
	}
	wanted, _ := fold(words, nil, nil)
	if len(wanted) == 0 {
		return nil
	}
	var hits []Span
	for i := 0; i+len(wanted) <= len(f.runes); {
		if !begins(f.runes[i:], wanted) {
			i++
			continue
		}
		end := len(f.text)
		if i+len(wanted) < len(f.places) {
			end = f.places[i+len(wanted)]
		}
		hits = append(hits, Span{f.places[i], end})
		i += len(wanted)
	}
	return hits
}

func begins(text, wanted []rune) bool {
	for i, r := range wanted {
		if text[i] != r {
			return false
		}
	}
	return true
}

// fold gives the runes of a text as they are compared, and the byte at which
// each stands.
func fold(text string, runes []rune, places []int) ([]rune, []int) {
	for at, r := range text {
		switch {
		case r < utf8.RuneSelf:
			r = unicode.ToLower(r)
		case unicode.Is(unicode.Mn, r):
			continue
		default:
			r, _ = utf8.DecodeRuneInString(norm.NFD.String(string(unicode.ToLower(r))))
		}
		switch {
		case unicode.IsSpace(r):
			r = ' '
		case r == '“' || r == '”' || r == '„' || r == '«' || r == '»':
			r = '"'
		case r == '’' || r == '‘' || r == '‛':
			r = '\''
		case r == '–' || r == '—' || r == '‑':
			r = '-'
		}
		runes, places = append(runes, r), append(places, at)
	}
	return runes, places
}
