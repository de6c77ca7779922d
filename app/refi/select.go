package refi

import (
	"slices"
	"strconv"
	"strings"

	"standpoint/app/dossier"
)

// picked is a selection with its numbers read.
type picked struct {
	*selection
	name       string
	start, end int
	codes      []ref
}

// selections takes those that have a party and an issue as passages.
func (t *taking) selections(source dossier.ID, c *counted, all []selection) {
	var in []picked
	for i := range all {
		s := &all[i]
		start, err := strconv.Atoi(strings.TrimSpace(s.Start))
		end, endErr := strconv.Atoi(strings.TrimSpace(s.End))
		switch guid := plainGUID(s.GUID); {
		case t.seen[guid]:
			t.notes.each("Selections that are in the project twice, taken once", s.Name)
		case err != nil || endErr != nil:
			t.notes.each("Selections whose position is no number, not taken", s.Name)
		case end < start:
			t.notes.each("Selections that end before they begin, not taken", s.Name)
		default:
			t.seen[guid] = true
			p := picked{selection: s, name: s.Name, start: start, end: end}
			for _, coding := range s.Codings {
				p.codes = append(p.codes, coding.Code)
			}
			in = append(in, p)
		}
	}
	c.settle(in)
	for _, p := range t.united(in) {
		t.selection(source, c, p)
	}
}

// united joins selections of the same words that have a party or an issue only:
// some programs write one selection for each code.
func (t *taking) united(all []picked) []picked {
	type words struct{ start, end int }
	first := map[words]int{}
	var out []picked
	for _, p := range all {
		parties, issues := 0, 0
		for _, r := range p.codes {
			guid := plainGUID(r.Target)
			if guid != "" && t.parties[guid] != 0 {
				parties++
			}
			if guid != "" && t.issues[guid] != 0 {
				issues++
			}
		}
		at, here := first[words{p.start, p.end}]
		switch {
		case parties > 0 && issues > 0:
			out = append(out, p)
		case here:
			out[at].codes = append(out[at].codes, p.codes...)
		default:
			first[words{p.start, p.end}] = len(out)
			out = append(out, p)
		}
	}
	return out
}

func (t *taking) selection(source dossier.ID, c *counted, p picked) {
	parties, issues := t.sides(p.codes)
	switch {
	case len(parties) == 0 || len(issues) == 0:
		t.notes.each("Selections without a party and an issue, not taken", p.name)
		return
	case len(parties) > 1 && len(issues) > 1:
		t.notes.each("Selections with several parties and several issues, of which nothing says which go together, not taken", p.name)
		return
	}
	at, verified, clamped, ok := c.find(p)
	if !ok {
		t.notes.each("Selections that are not in the text, not taken", p.name)
		return
	}
	if clamped {
		t.notes.each("Selections that ran beyond the end of the text, cut off there", p.name)
	}
	if !verified {
		t.notes.each("Selections whose position could not be verified, since they do not carry the words that stand there", c.plain[at.start:at.end])
	}
	base := t.passage(p)
	base.Source, base.Start, base.End, base.Quote = source, at.start, at.end, c.plain[at.start:at.end]
	for n, party := range parties {
		for m, issue := range issues {
			made := base
			made.Party, made.Issue = party, issue
			if made.ClaimedBy == party {
				made.ClaimedBy = 0
			}
			if n+m > 0 {
				made.Record = nil // the first one keeps it
			}
			t.add(made)
		}
	}
}

// add takes a passage that is not there yet.
func (t *taking) add(p dossier.Passage) {
	key := stand{p.Source, p.Start, p.End, p.Party, p.Issue, p.ClaimedBy}
	if t.stands[key] {
		t.notes.each("Selections of the same words for the same party and issue, taken once", p.Quote)
		return
	}
	t.stands[key] = true
	t.out.Passages = append(t.out.Passages, p)
}

// stand is what no two passages share.
type stand struct {
	source                  dossier.ID
	start, end              int
	party, issue, claimedBy dossier.ID
}

// passage is what a selection says, but for where it stands. It is the
// analyst's, unless our own machine made it and nobody touched it.
func (t *taking) passage(p picked) dossier.Passage {
	d := describe(p.Description, keyStatus, keyVoice, keyConfidence, keySpeaker, keyClaimedBy, keyNote)
	out := dossier.Passage{
		Record: &dossier.Record{UID: uidOf(p.GUID)}, Stance: t.stanceOf(p), Voice: dossier.VoiceOf(d.text(keyVoice)), Speaker: d.text(keySpeaker), Note: d.note(keyNote),
		Status: dossier.Accepted, Origin: dossier.ByAnalyst,
	}
	if !slices.Contains([]dossier.Voice{dossier.Quote, dossier.Paraphrase}, out.Voice) {
		out.Voice = dossier.Report
	}
	if by := d.text(keyClaimedBy); by != "" {
		if out.ClaimedBy = t.byName[by]; out.ClaimedBy == 0 {
			t.notes.each("Claims by a party that is not in the code book, taken as nobody's", by)
		}
	}
	if t.isMachines(p) {
		out.Origin, out.Status = dossier.Machine, dossier.Suggested
		if d.text(keyStatus) == dossier.Accepted.String() {
			out.Status = dossier.Accepted
		}
		if n, err := strconv.Atoi(d.text(keyConfidence)); err == nil && n >= 0 && n <= 100 {
			out.Confidence = n
		}
	}
	return out
}

// isMachines tells that all codes of a selection are our machine's.
func (t *taking) isMachines(p picked) bool {
	return len(p.Codings) == len(p.codes) && !slices.ContainsFunc(p.Codings, func(c coding) bool { return plainGUID(c.Creator) != machine() })
}

// stanceOf is the stance that the codes of a selection say.
func (t *taking) stanceOf(p picked) int {
	stances := map[int]bool{}
	for _, r := range p.codes {
		if stance, is := t.tree.stances[plainGUID(r.Target)]; is {
			stances[stance] = true
		}
	}
	for stance := range stances {
		if len(stances) == 1 && stance != unclear {
			return stance
		}
	}
	t.notes.each("Passages without one clear stance, taken as 0 (between or unclear)", p.name)
	return 0
}
