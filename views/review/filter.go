package review

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2/lang"

	"standpoint/app/dossier"
)

// Filter chooses the passages of the queue. The zero Filter is all that nobody
// has decided on.
type Filter struct {
	Party, Issue, Source dossier.ID // 0: any
	Voice                dossier.Voice
	Band                 Band
	Claims               Claims
	Show                 Show
}

// Band is a range of confidence.
type Band int

// The bands, from the surest to the least sure.
const (
	AnyBand Band = iota
	Band90
	Band80
	Band70
	Band60
	BandBelow
)

func (b Band) holds(confidence int) bool {
	switch b {
	case Band90:
		return confidence >= 90
	case Band80:
		return confidence >= 80 && confidence < 90
	case Band70:
		return confidence >= 70 && confidence < 80
	case Band60:
		return confidence >= 60 && confidence < 70
	case BandBelow:
		return confidence < 60
	}
	return true
}

// Claims chooses by whether another party says it.
type Claims int

// What one party says of another: also, only, or not at all.
const (
	WithClaims Claims = iota
	OnlyClaims
	NoClaims
)

// Show chooses by what was decided.
type Show int

// What nobody has decided on, or what a person has.
const (
	ShowOpen Show = iota
	ShowAccepted
	ShowRejected
	ShowAll
)

// lets tells whether a passage belongs to the queue, whatever was decided on it.
func (f Filter) lets(p dossier.Passage) bool {
	switch {
	case f.Party != 0 && p.Party != f.Party,
		f.Issue != 0 && p.Issue != f.Issue,
		f.Source != 0 && p.Source != f.Source,
		f.Voice != 0 && p.Voice != f.Voice,
		!f.Band.holds(p.Confidence),
		f.Claims == OnlyClaims && p.ClaimedBy == 0,
		f.Claims == NoClaims && p.ClaimedBy != 0:
		return false
	}
	return true
}

// wants tells whether a passage is to be gone through.
func (f Filter) wants(p dossier.Passage) bool {
	switch f.Show {
	case ShowAccepted:
		return p.Status == dossier.Accepted
	case ShowRejected:
		return p.Status == dossier.Rejected
	case ShowAll:
		return true
	}
	return p.Status == dossier.Suggested
}

// Order is the order of the queue.
type Order int

// The orders.
const (
	ByPlace Order = iota // by article, as they stand in it
	SurestFirst
	DoubtfulFirst
	ByCell
)

func orderName(o Order) string {
	return [...]string{lang.L("by article and place"), lang.L("the surest first"), lang.L("the least sure first"), lang.L("by party and issue")}[o]
}

func bandName(b Band) string {
	return [...]string{lang.L("any"), "90 – 100 %", "80 – 89 %", "70 – 79 %", "60 – 69 %", lang.L("below 60 %")}[b]
}

func claimsName(c Claims) string {
	return [...]string{lang.L("with claims"), lang.L("only claims"), lang.L("no claims")}[c]
}

func showName(s Show) string {
	return [...]string{lang.L("not decided"), lang.L("accepted"), lang.L("rejected"), lang.L("all")}[s]
}

// ranks say where parties, issues and sources stand.
type ranks struct{ party, issue, source map[dossier.ID]int }

func ranksOf(book dossier.Codebook, sources []dossier.Source) ranks {
	r := ranks{map[dossier.ID]int{}, map[dossier.ID]int{}, map[dossier.ID]int{}}
	for i, p := range book.Parties {
		r.party[p.ID] = i
	}
	for i, is := range book.Issues {
		r.issue[is.ID] = i
	}
	for i, s := range sources {
		r.source[s.ID] = i
	}
	return r
}

// compare orders two passages.
func (r ranks) compare(o Order, a, b *dossier.Passage) int {
	first := 0
	switch o {
	case SurestFirst:
		first = cmp.Compare(b.Confidence, a.Confidence)
	case DoubtfulFirst:
		first = cmp.Compare(a.Confidence, b.Confidence)
	case ByCell:
		first = cmp.Or(cmp.Compare(r.party[a.Party], r.party[b.Party]), cmp.Compare(r.issue[a.Issue], r.issue[b.Issue]))
	}
	return cmp.Or(first,
		cmp.Compare(r.source[a.Source], r.source[b.Source]),
		cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), cmp.Compare(a.ID, b.ID))
}

// sorted are the places in all of what is asked about, in order.
func (r ranks) sorted(all []dossier.Passage, asked func(int) bool, o Order) []int {
	var line []int
	for i := range all {
		if asked(i) {
			line = append(line, i)
		}
	}
	slices.SortFunc(line, func(a, b int) int { return r.compare(o, &all[a], &all[b]) })
	return line
}
