package views

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"standpoint/app/compare"
	"standpoint/app/dossier"
	"standpoint/views/review"
)

// openReview is a window on the sample in which Review has the keys.
func openReview(t *testing.T) *opened {
	t.Helper()
	o := openSample(t, Options{})
	o.shortcut(with(fyne.Key4, ctrl))
	if o.shown != reviewView || o.focusName() != "review" || o.currentPassage() == 0 {
		t.Fatalf("Ctrl+4 shows %s, keys %s, passage %d", o.shown, o.focusName(), o.currentPassage())
	}
	return o
}

func (o *opened) passage(id dossier.ID) dossier.Passage {
	o.t.Helper()
	p, err := o.desk.Passage(context.Background(), id)
	if err != nil {
		o.t.Fatal(err)
	}
	return p
}

// steps are how many actions can be undone.
func (o *opened) steps() int {
	o.t.Helper()
	all, err := o.desk.History(context.Background())
	if err != nil {
		o.t.Fatal(err)
	}
	n := 0
	for _, s := range all {
		if !s.Undone {
			n++
		}
	}
	return n
}

// said is the text of the suggestion's card.
func (o *opened) card() string { return o.traced().Places["review:card"].Text }

func TestReviewDecisionsAreOneStepEachAndUndoLeadsBack(t *testing.T) {
	for _, c := range []struct {
		name  string
		do    func(o *opened)
		stays bool
		check func(before, after dossier.Passage) bool
	}{
		{"accept", func(o *opened) { o.press(fyne.KeyReturn) }, false, func(_, p dossier.Passage) bool { return p.Status == dossier.Accepted }},
		{"reject", func(o *opened) { o.press(fyne.KeyDelete) }, false, func(_, p dossier.Passage) bool { return p.Status == dossier.Rejected }},
		{"stance", func(o *opened) { o.press(fyne.Key1) }, false, func(_, p dossier.Passage) bool { return p.Stance == -2 && p.Status == dossier.Accepted }},
		{"party", func(o *opened) { o.press(fyne.KeyP); o.typed("russ"); o.press(fyne.KeyReturn) }, true, func(a, p dossier.Passage) bool {
			return p.Party != a.Party && p.Status == dossier.Accepted && p.Confidence == a.Confidence && p.AsSuggested() == a.AsSuggested()
		}},
		{"issue", func(o *opened) { o.press(fyne.KeyI); o.typed("2") }, true, func(a, p dossier.Passage) bool {
			return p.Issue != a.Issue && p.Status == dossier.Accepted
		}},
		{"voice", func(o *opened) { o.press(fyne.KeyV) }, true, func(a, p dossier.Passage) bool {
			return p.Voice == nextVoice(a.Voice) && p.Status == dossier.Suggested
		}},
		{"speaker", func(o *opened) { o.press(fyne.KeyW); o.typed("the envoy"); o.press(fyne.KeyReturn) }, true, func(_, p dossier.Passage) bool {
			return p.Speaker == "the envoy" && p.Status == dossier.Suggested
		}},
		{"claim", func(o *opened) { o.press(fyne.KeyC); o.typed("russ"); o.press(fyne.KeyReturn) }, true, func(_, p dossier.Passage) bool { return p.ClaimedBy != 0 }},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := openReview(t)
			id, steps := o.currentPassage(), o.steps()
			before := o.passage(id)
			c.do(o)
			if after := o.passage(id); !c.check(before, after) || o.steps() != steps+1 {
				t.Fatalf("%d steps more; the passage is %+v", o.steps()-steps, after)
			}
			if stays := o.currentPassage() == id; stays != c.stays {
				t.Errorf("stays: %v, want %v", stays, c.stays)
			}
			if o.dialog() != "" || o.focusName() != "review" {
				t.Errorf("dialog %q, keys %s", o.dialog(), o.focusName())
			}
			o.press(fyne.KeySpace)
			o.shortcut(&fyne.ShortcutUndo{})
			if o.currentPassage() != id || o.passage(id).Status != dossier.Suggested || o.steps() != steps {
				t.Errorf("undo shows %d, want %d; it is %s", o.currentPassage(), id, o.passage(id).Status)
			}
			if strings.Contains(o.card(), "by you") {
				t.Errorf("after undo the card says %q", o.card())
			}
			o.shortcut(&fyne.ShortcutRedo{})
			if !c.check(before, o.passage(id)) {
				t.Errorf("redo left %+v", o.passage(id))
			}
		})
	}
}

// TestReviewSplitsOneSuggestionIntoTwo: the second half goes to another cell.
func TestReviewSplitsOneSuggestionIntoTwo(t *testing.T) {
	o := openReview(t)
	all, err := o.desk.Passages(context.Background(), dossier.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	var whole dossier.Passage
	for _, p := range all {
		if strings.HasPrefix(p.Quote, "Trump rules out NATO") {
			whole = p
			break
		}
	}
	o.reviewing.pane.GoTo(whole.ID)
	steps := o.steps()
	o.press(fyne.KeyS)
	if text := o.traced().Places["part:2"].Text; !strings.Contains(text, "\nand Moscow insists on a neutral Ukraine.") {
		t.Fatalf("the second part proposed is %q", text)
	}
	o.press(fyne.KeyRight, fyne.KeyP)
	o.typed("russ")
	o.press(fyne.KeyReturn)
	if o.dialog() != "Split into two passages" {
		t.Fatalf("after the party the dialog is %q", o.dialog())
	}
	o.press(fyne.Key2, fyne.KeyReturn)
	first := o.passage(whole.ID)
	if first.Quote != "Trump rules out NATO membership for Ukraine, and" || first.Party != whole.Party || first.Status != dossier.Accepted || first.Confidence != whole.Confidence {
		t.Errorf("first %+v", first)
	}
	all, err = o.desk.Passages(context.Background(), dossier.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	found := false
	for _, p := range all {
		if p.Quote == "Moscow insists on a neutral Ukraine." && p.Origin == dossier.ByAnalyst {
			found = p.Party != whole.Party && p.Issue == whole.Issue && p.Stance == -1 && p.Status == dossier.Accepted
		}
	}
	if !found || o.steps() != steps+1 {
		t.Errorf("second part found: %v, %d steps", found, o.steps()-steps)
	}
	if !strings.Contains(o.card(), "a longer passage") {
		t.Errorf("the card says %q", o.card())
	}
	o.shortcut(&fyne.ShortcutUndo{})
	if p := o.passage(whole.ID); p.Quote != whole.Quote || p.Status != dossier.Suggested {
		t.Errorf("undo left %+v", p)
	}
}

func TestLikelyCut(t *testing.T) {
	for _, c := range []struct{ text, second string }{
		{"Trump rules out membership, and Moscow insists on neutrality.", "and Moscow insists on neutrality."},
		{"He wants talks. They do not.", "They do not."},
		{"In May, he said he wants talks but no truce, while they want both.", "while they want both."},
		{"one two three four", "three four"},
		{"yes no", "no"},
	} {
		starts := wordStarts(c.text)
		if got := c.text[starts[likelyCut(c.text, starts)]:]; got != c.second {
			t.Errorf("%q is cut before %q, want %q", c.text, got, c.second)
		}
	}
	if starts := wordStarts("alone"); len(starts) != 0 {
		t.Errorf("one word can be cut at %v", starts)
	}
}

// TestAcceptAllSureIsOneActionAndAsksFirst where there are many.
func TestAcceptAllSureIsOneActionAndAsksFirst(t *testing.T) {
	o := openReview(t)
	steps, all := o.steps(), o.desk.state.passages
	o.press(fyne.KeyMinus, fyne.KeyPlus, fyne.KeyMinus, fyne.KeyMinus)
	sure, err := o.desk.Passages(context.Background(), dossier.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	sure = slices.DeleteFunc(sure, func(p dossier.Passage) bool { return p.Confidence < 70 })
	if len(sure) <= askAbove || len(sure) == all {
		t.Fatalf("%d of %d suggestions are sure: the test needs others", len(sure), all)
	}
	o.tapPlace("review:accept all")
	if want := fmt.Sprintf("Accept %d suggestions?", len(sure)); o.dialog() != want {
		t.Fatalf("the dialog is %q, want %q", o.dialog(), want)
	}
	o.press(fyne.KeyEscape)
	if o.steps() != steps {
		t.Fatal("Escape accepted")
	}
	o.shortcut(with(fyne.KeyA, ctrl|fyne.KeyModifierShift))
	o.press(fyne.KeyReturn)
	if o.steps() != steps+1 || o.desk.state.reviewed != len(sure) {
		t.Fatalf("%d steps, %d reviewed", o.steps()-steps, o.desk.state.reviewed)
	}
	if text := o.traced().Places["review:progress"].Text; !strings.HasPrefix(text, fmt.Sprintf("%d of %d reviewed", len(sure), all)) {
		t.Errorf("progress %q", text)
	}
	if got := o.nav.entries[reviewView].Hint; got != fmt.Sprint(all-len(sure)) {
		t.Errorf("the navigation counts %s open", got)
	}
	o.shortcut(&fyne.ShortcutUndo{})
	if o.desk.state.reviewed != 0 {
		t.Errorf("one undo left %d accepted", o.desk.state.reviewed)
	}
	cell := o.choose("Ukraine", "NATO")
	o.reviewing.pane.Choose(review.Filter{Party: cell.Party, Issue: cell.Issue}, review.ByPlace)
	o.goTo(reviewView)
	o.tapPlace("review:accept all")
	if o.dialog() != "" || o.desk.state.reviewed == 0 || o.desk.state.reviewed > askAbove {
		t.Errorf("few: dialog %q, %d reviewed", o.dialog(), o.desk.state.reviewed)
	}
}

// tapPlace clicks a named place.
func (o *opened) tapPlace(name string) {
	o.t.Helper()
	if _, ok := o.traced().Places[name]; !ok {
		o.t.Fatalf("there is no %s", name)
	}
	o.tapAt(o.traced().Places[name])
}

// TestReviewToArticleAndBack: O opens the article, decisions there reach the
// queue, Escape leads back.
func TestReviewToArticleAndBack(t *testing.T) {
	o := openReview(t)
	id := o.currentPassage()
	o.press(fyne.KeyO)
	if o.shown != articleView || o.reader.Current() != id || o.inspector.Current() != id {
		t.Fatalf("O shows %s at %d, cards at %d, want %d", o.shown, o.reader.Current(), o.inspector.Current(), id)
	}
	o.press(fyne.KeyA)
	o.press(fyne.KeyEscape)
	if o.shown != reviewView || o.focusName() != "review" {
		t.Fatalf("Escape leads to %s, keys %s", o.shown, o.focusName())
	}
	if o.statusOf(id) != dossier.Accepted || o.currentPassage() == id {
		t.Errorf("the passage is %s, and Review at %d", o.statusOf(id), o.currentPassage())
	}
}

func TestRejectionInReviewOffersToTeach(t *testing.T) {
	o := openStrait(t, aboutSecurity...)
	o.goTo(reviewView)
	o.press(fyne.KeyR)
	if _, ok := o.traced().Places["button:Teach"]; !ok {
		t.Fatal("teaching is not offered")
	}
	o.shortcut(with(fyne.KeyT, ctrl))
	if o.dialog() != "Teach the codebook" {
		t.Errorf("Ctrl+T shows %q", o.dialog())
	}
}

// TestCellOfTheMatrixIsReviewed filters the queue by the chosen cell.
func TestCellOfTheMatrixIsReviewed(t *testing.T) {
	o := openSample(t, Options{})
	cell := o.choose("Ukraine", "NATO")
	o.reviewCell()
	for range cell.Suggested {
		p := o.passage(o.currentPassage())
		if p.Party != cell.Party || p.Issue != cell.Issue {
			t.Errorf("shows %+v", p)
		}
		o.press(fyne.KeyA)
	}
	if o.currentPassage() != 0 || o.desk.state.reviewed != cell.Suggested {
		t.Errorf("at %d after %d decisions", o.currentPassage(), o.desk.state.reviewed)
	}
}

// TestMatrixIsUpToDateAfterReview: the cell beside it, too.
func TestMatrixIsUpToDateAfterReview(t *testing.T) {
	o := openSample(t, Options{})
	o.choose("Ukraine", "NATO")
	id := o.inspector.Current()
	o.goTo(reviewView)
	o.reviewing.pane.GoTo(id)
	o.press(fyne.KeyA)
	o.goTo(matrixView)
	if text := o.traced().Places[fmt.Sprintf("card:%d", id)].Text; !strings.Contains(text, "accepted by you") {
		t.Errorf("back at the matrix the card says %q", text)
	}
}

// TestInspectorCorrectsAPassage by the same keys.
func TestInspectorCorrectsAPassage(t *testing.T) {
	o := openSample(t, Options{})
	o.choose("Ukraine", "NATO")
	o.press(fyne.KeyReturn)
	id := o.inspector.Current()
	before := o.passage(id)
	o.press(fyne.KeyV)
	o.press(fyne.KeyW)
	o.typed("the envoy")
	o.press(fyne.KeyReturn)
	o.press(fyne.KeyP)
	o.typed("russ")
	o.press(fyne.KeyReturn)
	after := o.passage(id)
	if after.Voice != nextVoice(before.Voice) || after.Speaker != "the envoy" || after.Party == before.Party || after.Status != dossier.Accepted {
		t.Errorf("the passage is %+v", after)
	}
	card, ok := o.traced().Places[fmt.Sprintf("correct:%d", o.inspector.Current())]
	if !ok {
		t.Fatal("the card has no button to correct it")
	}
	other := o.inspector.Current()
	voice := o.passage(other).Voice
	o.tapAt(card)
	o.typed("3") // the voice
	if got := o.passage(other).Voice; got != nextVoice(voice) {
		t.Errorf("by the button the voice became %s, want %s", got, nextVoice(voice))
	}
	o.inspector.Focus()
	if o.focusName() != "inspector" {
		t.Errorf("%s has the keys", o.focusName())
	}
}

// TestReviewTakesALargeDossierInParts: each part is of whole articles and not too
// large, what was decided outside of it is not asked again, and after the last one
// nothing is left open.
func TestReviewTakesALargeDossierInParts(t *testing.T) {
	const articles, each = 1500, 30
	var in compare.Input
	var id dossier.ID
	of := map[dossier.ID][]*dossier.Passage{}
	for n := range dossier.ID(articles) {
		in.Sources = append(in.Sources, dossier.Source{ID: n + 1})
		for range each {
			id++
			p := &dossier.Passage{ID: id, Source: n + 1, Status: dossier.Suggested}
			in.Passages = append(in.Passages, p)
			of[p.Source] = append(of[p.Source], p)
		}
	}
	for _, p := range of[1] { // decided elsewhere, in the first part
		p.Status = dossier.Accepted
	}
	for _, p := range of[1400][1:] { // and in the last one, all but one
		p.Status = dossier.Accepted
	}
	asked := map[dossier.ID]bool{}
	parts := 0
	for {
		first, some := firstToReview(in)
		if !some {
			t.Fatal("so many are taken at once")
		}
		if len(first) == 0 {
			break
		}
		parts++
		if len(first)*each > mostToReview {
			t.Fatalf("a part has %d articles", len(first))
		}
		for _, source := range first {
			for _, p := range of[source] {
				if p.Status == dossier.Suggested {
					asked[p.ID] = true
					p.Status = dossier.Accepted
				}
			}
		}
	}
	if want := articles*each - each - (each - 1); len(asked) != want || parts != 3 {
		t.Errorf("%d suggestions were asked about in %d parts, want %d in 3", len(asked), parts, want)
	}
}
