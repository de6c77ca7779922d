package views

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"standpoint/app/dossier"
	"standpoint/views/ui"
)

// read opens the sample's article that has some words in it.
func (o *opened) read(words string) (source dossier.Source, at int) {
	o.t.Helper()
	for _, s := range o.desk.state.sources {
		full, err := o.desk.Source(context.Background(), s.ID)
		if err != nil {
			o.t.Fatal(err)
		}
		if at := strings.Index(full.Text, words); at >= 0 {
			o.openSource(s.ID)
			return full, at
		}
	}
	o.t.Fatalf("%q is in no article", words)
	return dossier.Source{}, 0
}

// selectByKeys selects words of the article as Shift and the arrows do.
func (o *opened) selectByKeys(words string) {
	o.t.Helper()
	_, at := o.read(words)
	o.reader.Reveal(at, at)
	keys := o.window.Canvas().Focused().(desktop.Keyable)
	keys.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	for range []rune(words) {
		o.press(fyne.KeyRight)
	}
	keys.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	if from, to := o.reader.Selection(); to-from != len(words) || from != at {
		o.t.Fatalf("selected %d to %d, want %q at %d", from, to, words, at)
	}
}

// write types text into whatever has the keys, as a keyboard does.
func (o *opened) write(text string) {
	for _, r := range text {
		o.press(fyne.KeyName(strings.ToUpper(string(r))))
		o.window.Canvas().Focused().TypedRune(r)
	}
}

// all are the passages of the dossier, rejected ones too.
func (o *opened) all() []dossier.Passage {
	o.t.Helper()
	all, err := o.desk.Passages(context.Background(), dossier.Filter{WithRejected: true})
	if err != nil {
		o.t.Fatal(err)
	}
	return all
}

// made is the passage that the analyst added last.
func (o *opened) made() dossier.Passage {
	o.t.Helper()
	var last dossier.Passage
	for _, p := range o.all() {
		if p.Origin == dossier.ByAnalyst && p.ID > last.ID {
			last = p
		}
	}
	if last.ID == 0 {
		o.t.Fatal("no passage was added")
	}
	return last
}

// TestWordsBecomeAPassageInThreeActions: select, party, issue, by digits and by
// names; what is proposed is stored with it as one step that undo names.
func TestWordsBecomeAPassageInThreeActions(t *testing.T) {
	for name, c := range map[string]struct {
		party, issue     string // typed
		where            string
		stance           int
		voice            dossier.Voice
		speaker, claimer string
	}{
		"the likeliest of both": {"1", "1", "United States · Crimea", -2, dossier.Quote, "Trump", ""},
		"by parts of the names": {"rus", "nat", "Russia · NATO", 0, dossier.Quote, "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			o := openSample(t, Options{})
			const words = "Crimea will stay with"
			o.selectByKeys(words)
			before := len(o.all())
			for _, typed := range []string{c.party, c.issue} {
				o.write(typed)
				if typed != "1" {
					o.press(fyne.KeyReturn)
				}
			}
			p := o.made()
			if len(o.all()) != before+1 || p.Quote != words || p.Stance != c.stance || p.Voice != c.voice || p.Speaker != c.speaker {
				t.Errorf("made %q %+d %s by %q", p.Quote, p.Stance, p.Voice, p.Speaker)
			}
			if got := cellName(o.desk.state.codebook, p); got != c.where {
				t.Errorf("made it of %s, want %s", got, c.where)
			}
			if want := "Add passage: " + c.where; o.desk.state.undo != want {
				t.Errorf("undo names %q, want %q", o.desk.state.undo, want)
			}
			if o.reader.Current() != p.ID || o.inspector.Current() != p.ID || o.desk.party != p.Party {
				t.Errorf("the article shows %d, the inspector %d, want %d", o.reader.Current(), o.inspector.Current(), p.ID)
			}
			o.press(fyne.Key5)
			if now := o.made(); now.Stance != 2 {
				t.Errorf("5 set the stance to %+d", now.Stance)
			}
			o.undo()
			o.undo()
			if len(o.all()) != before {
				t.Error("undo did not take the passage back")
			}
		})
	}
}

// TestSpeakerAndVoiceOfAnAddedPassageAreCorrectedAtOnce by the keys that do so
// everywhere.
func TestSpeakerAndVoiceOfAnAddedPassageAreCorrectedAtOnce(t *testing.T) {
	o := openSample(t, Options{})
	o.selectByKeys("The Kremlin was cautious")
	o.write("1")
	o.write("1")
	was := o.made()
	o.press(fyne.KeyV)
	if now := o.made(); now.Voice != nextVoice(was.Voice) {
		t.Errorf("V left the voice at %s", now.Voice)
	}
	o.press(fyne.KeyW)
	o.write("a Kremlin official")
	o.press(fyne.KeyReturn)
	if now := o.made(); now.Speaker != "a Kremlin official" {
		t.Errorf("the speaker is %q", now.Speaker)
	}
}

// TestOwnPassageIsDeletedAndComesBack: R and Delete, in the article and on its
// card; a machine's is only rejected.
func TestOwnPassageIsDeletedAndComesBack(t *testing.T) {
	o := openSample(t, Options{})
	o.selectByKeys("The Kremlin was cautious")
	o.write("1")
	o.write("1")
	p := o.made()
	count := len(o.all())
	o.press(fyne.KeyDelete)
	if len(o.all()) != count-1 || !strings.HasPrefix(o.desk.state.undo, "Delete passage: Russia · ") {
		t.Fatalf("%d passages after Delete, were %d; undo would %q", len(o.all()), count, o.desk.state.undo)
	}
	o.undo()
	if o.made().UID() != p.UID() {
		t.Error("undo brought another passage back")
	}
	o.inspector.SetCurrent(p.ID)
	o.inspector.Focus()
	o.press(fyne.KeyR)
	if len(o.all()) != count-1 {
		t.Error("R on the card did not delete the analyst's own passage")
	}
	o.openPassage(o.desk.state.matrix.Cell(o.desk.party, o.desk.issue).Evidence[0].Passage.ID)
	id := o.reader.Current()
	o.press(fyne.KeyR)
	if got := o.statusOf(id); got != dossier.Rejected {
		t.Errorf("R made a machine's passage %s", got)
	}
	if now := o.reader.Current(); now == id || now != o.inspector.Current() {
		t.Errorf("after it the article is at %d, the inspector at %d", now, o.inspector.Current())
	}
}

// TestEndsOfAPassageMoveByKeys and undo brings them back.
func TestEndsOfAPassageMoveByKeys(t *testing.T) {
	o := openSample(t, Options{})
	cell := o.choose("Russia", "Guarantees")
	id := cell.Evidence[0].Passage.ID
	passage := func() dossier.Passage {
		p, err := o.desk.Passage(context.Background(), id)
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	was := passage()
	o.openPassage(id)
	const alt = fyne.KeyModifierAlt
	o.shortcut(with(fyne.KeyLeft, alt))
	o.shortcut(with(fyne.KeyLeft, alt))
	want := strings.TrimSuffix(was.Quote, " Ukraine.")
	if got := passage().Quote; want == was.Quote || got != want {
		t.Errorf("a sign and a word back the passage is %q, want %q", got, want)
	}
	o.shortcut(with(fyne.KeyRight, alt|fyne.KeyModifierShift))
	_, want, _ = strings.Cut(want, " ")
	if got := passage().Quote; got != want {
		t.Errorf("its start a word on it is %q, want %q", got, want)
	}
	if got := passage(); got.AsSuggested() != was.AsSuggested() || got.Status != dossier.Suggested {
		t.Error("what was suggested is not kept")
	}
	for range 3 {
		o.undo()
	}
	if got := passage(); got.Quote != was.Quote {
		t.Errorf("after undo it is %q", got.Quote)
	}
}

// TestSelectedWordsAreCopiedWhileTheyAreNamed: the field in the bar has the
// keys then.
func TestSelectedWordsAreCopiedWhileTheyAreNamed(t *testing.T) {
	o := openSample(t, Options{})
	const words = "Crimea will stay"
	o.selectByKeys(words)
	o.press(fyne.KeyReturn)
	if _, ok := o.window.Canvas().Focused().(*ui.Entry); !ok {
		t.Fatalf("Enter gives the keys to %T", o.window.Canvas().Focused())
	}
	o.copyWords()
	if got := o.app.Clipboard().Content(); got != words {
		t.Errorf("copied %q", got)
	}
}
