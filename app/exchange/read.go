package exchange

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"standpoint/app/dossier"
)

// MaxBytes is the size beyond which a file is not read: a hundred thousand
// articles of ten thousand characters.
const MaxBytes = 1 << 30

// Errors that say why a file is none of this form.
var (
	ErrNotThis = errors.New("this is no dossier in JSON")
	ErrNewer   = errors.New("this file was written by a newer version of Standpoint; get that version to read it")
	ErrTooBig  = errors.New("the file is larger than a dossier in JSON can be (1 GiB)")
)

// Read reads a dossier from JSON. Every text is checked against its hash, where
// there is one, and every passage against its text; the error says what does
// not fit, and nothing is guessed.
func Read(r io.Reader) (dossier.Whole, error) {
	f, err := read(r)
	if err != nil {
		return dossier.Whole{}, err
	}
	return f.whole()
}

// ReadBeside reads what WriteBeside wrote; text finds the text of the source
// with a uid.
func ReadBeside(r io.Reader, text func(uid string) (string, error)) (dossier.Whole, error) {
	f, err := read(r)
	if err != nil {
		return dossier.Whole{}, err
	}
	for i := range f.Sources {
		if f.Sources[i].Text, err = text(f.Sources[i].UID); err != nil {
			return dossier.Whole{}, fmt.Errorf("the text of the source %.80q: %w", f.Sources[i].Title, err)
		}
	}
	return f.whole()
}

func read(r io.Reader) (file, error) {
	var f file
	data, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return f, fmt.Errorf("read a dossier in JSON: %w", err)
	}
	if len(data) > MaxBytes {
		return f, ErrTooBig
	}
	if err := json.Unmarshal(bytes.TrimPrefix(data, []byte("\uFEFF")), &f); err != nil {
		return f, fmt.Errorf("%w: %w", ErrNotThis, err)
	}
	if f.Format != formName {
		return f, fmt.Errorf("%w: its format is %.40q and not %q", ErrNotThis, f.Format, formName)
	}
	if f.Version > formVersion {
		return f, ErrNewer
	}
	return f, nil
}

// ids number the parts of a file by their uids.
type ids map[string]dossier.ID

func (m ids) add(kind, uid string) (dossier.ID, error) {
	if uid == "" || m[uid] != 0 {
		return 0, fmt.Errorf("two %s have the uid %.60q, or one has none", kind, uid)
	}
	m[uid] = dossier.ID(len(m) + 1)
	return m[uid], nil
}

// of finds a part that another one names.
func (m ids) of(kind, uid string) (dossier.ID, error) {
	id, found := m[uid]
	if !found {
		return 0, fmt.Errorf("there is no %s with the uid %.60q", kind, uid)
	}
	return id, nil
}

// parts are the parties, issues and sources of a file.
type parts struct{ parties, issues, sources ids }

func (f file) whole() (dossier.Whole, error) {
	w := dossier.Whole{Codebook: dossier.Codebook{Title: f.Title}}
	known := parts{ids{}, ids{}, ids{}}
	for _, p := range f.Parties {
		id, err := known.parties.add("parties", p.UID)
		if err != nil {
			return w, err
		}
		w.Codebook.Parties = append(w.Codebook.Parties, dossier.Party{ID: id, UID: p.UID, Party: p.plain()})
	}
	for _, i := range f.Issues {
		id, err := known.issues.add("issues", i.UID)
		if err != nil {
			return w, err
		}
		w.Codebook.Issues = append(w.Codebook.Issues, dossier.Issue{ID: id, UID: i.UID, Issue: i.plain()})
	}
	for _, s := range f.Sources {
		id, err := known.sources.add("sources", s.UID)
		if err != nil {
			return w, err
		}
		if sum := sha256.Sum256([]byte(s.Text)); s.TextSHA256 != "" && s.TextSHA256 != hex.EncodeToString(sum[:]) {
			return w, fmt.Errorf("the text of the source %.80q is not the one that was written: its SHA-256 differs", s.Title)
		}
		source := s.plain(id)
		if err := source.Published.Check(); err != nil {
			return w, fmt.Errorf("the source %.80q: %w", s.Title, err)
		}
		w.Sources = append(w.Sources, source)
	}
	if err := f.passages(&w, known); err != nil {
		return w, err
	}
	return w, f.settings(&w, known)
}

func (f file) passages(w *dossier.Whole, known parts) error {
	starts := map[string][]int{} // of each text: where its characters begin
	texts := map[string]string{}
	for _, s := range f.Sources {
		starts[s.UID], texts[s.UID] = characters(s.Text), s.Text
	}
	for n, p := range f.Passages {
		out, err := p.plain(known, starts[p.Source])
		if err == nil && texts[p.Source][out.Start:out.End] != out.Quote {
			err = fmt.Errorf("the characters %d to %d of its source are not what it quotes", p.Start, p.End)
		}
		if err != nil {
			return fmt.Errorf("passage %d, %.60q: %w", n+1, p.Quote, err)
		}
		w.Passages = append(w.Passages, out)
	}
	return nil
}

// characters lists where the characters of a text begin, and its end.
func characters(text string) []int {
	var all []int
	for i := range text {
		all = append(all, i)
	}
	return append(all, len(text))
}

func (p passage) plain(known parts, starts []int) (dossier.Passage, error) {
	out := dossier.Passage{
		Quote: p.Quote, Stance: p.Stance, Voice: dossier.VoiceOf(p.Voice), Speaker: p.Speaker,
		Status: dossier.StatusOf(p.Status), Origin: dossier.OriginOf(p.Origin), Confidence: p.Confidence, Note: p.Note,
		Record: &dossier.Record{UID: p.UID, Why: p.Why, Engine: p.Engine, AsSuggested: compact(p.AsSuggested)},
	}
	var err error
	if out.Source, err = known.sources.of("source", p.Source); err != nil {
		return out, err
	}
	if out.Party, err = known.parties.of("party", p.Party); err != nil {
		return out, err
	}
	if out.Issue, err = known.issues.of("issue", p.Issue); err != nil {
		return out, err
	}
	if p.ClaimedBy != "" {
		if out.ClaimedBy, err = known.parties.of("party", p.ClaimedBy); err != nil {
			return out, err
		}
	}
	if p.Start < 0 || p.End <= p.Start || p.End >= len(starts) {
		return out, fmt.Errorf("the characters %d to %d are not in a text of %d", p.Start, p.End, len(starts)-1)
	}
	if p.Stance < -2 || p.Stance > 2 {
		return out, fmt.Errorf("the stance %d is not between -2 and 2", p.Stance)
	}
	if err := p.checkWords(out); err != nil {
		return out, err
	}
	out.Start, out.End = starts[p.Start], starts[p.End]
	return out, nil
}

// checkWords refuses words that the app has no meaning for.
func (p passage) checkWords(out dossier.Passage) error {
	switch {
	case out.Voice == 0:
		return fmt.Errorf("the voice %.40q is none of quote, paraphrase, report", p.Voice)
	case out.Status == 0:
		return fmt.Errorf("the status %.40q is none of suggested, accepted, rejected", p.Status)
	case out.Origin == 0:
		return fmt.Errorf("the origin %.40q is neither machine nor analyst", p.Origin)
	case p.Confidence < 0 || p.Confidence > 100:
		return fmt.Errorf("the confidence %d is not between 0 and 100", p.Confidence)
	}
	return nil
}

// compact undoes the indenting of JSON within JSON.
func compact(data json.RawMessage) string {
	var out bytes.Buffer
	if err := json.Compact(&out, data); err != nil {
		return ""
	}
	return out.String()
}

func (f file) settings(w *dossier.Whole, known parts) error {
	at := func(party, issue string) (dossier.ID, dossier.ID, error) {
		p, err := known.parties.of("party", party)
		if err != nil {
			return 0, 0, err
		}
		i, err := known.issues.of("issue", issue)
		return p, i, err
	}
	for _, p := range f.Positions {
		party, issue, err := at(p.Party, p.Issue)
		if err != nil {
			return fmt.Errorf("a position: %w", err)
		}
		w.Positions = append(w.Positions, dossier.Position{Party: party, Issue: issue, Stance: p.Stance, Summary: p.Summary, Note: p.Note})
	}
	for _, s := range f.Saliences {
		party, issue, err := at(s.Party, s.Issue)
		if err != nil {
			return fmt.Errorf("a salience: %w", err)
		}
		w.Saliences = append(w.Saliences, dossier.Salience{Party: party, Issue: issue, Value: s.Value})
	}
	return nil
}
