package revision

import (
	"regexp"
	"slices"
	"strings"

	"standpoint/app/codebook"
)

// Fault is one thing wrong with a draft.
type Fault struct {
	Entry   *Entry // nil: the codebook as a whole
	Field   Field
	Person  int // which of a party's persons, -1 for none
	Message string
	Warning bool // it can be used all the same
}

// Faults lists what is wrong with the draft, in the order of its fields.
func (d *Draft) Faults() []Fault {
	var stay [2][]*Entry
	for _, e := range d.all() {
		if e.Stays() {
			stay[e.Kind] = append(stay[e.Kind], e)
		}
	}
	var faults []Fault
	for kind, what := range []string{"party", "issue"} {
		if len(stay[kind]) == 0 {
			faults = append(faults, Fault{Person: -1, Message: "A codebook needs at least one " + what + "."})
		}
	}
	text := codebook.Encode(d.Codebook())
	places := placesIn(string(text))
	for _, f := range codebook.Check("", text) {
		if fault, ok := placed(f, places, stay); ok {
			faults = append(faults, fault)
		}
	}
	return faults
}

// Usable says that none of the faults keeps the draft from being applied.
func Usable(faults []Fault) bool {
	return !slices.ContainsFunc(faults, func(f Fault) bool { return !f.Warning })
}

// spot is where a line of a codebook's text belongs.
type spot struct {
	table  string // "", "party", "issue"
	number int
	person int
	field  Field
}

var fieldLine = regexp.MustCompile(`^([a-z_]+) = `)

// placesIn finds what each line of an encoded codebook belongs to.
func placesIn(text string) []spot {
	var all []spot
	now := spot{number: -1, person: -1}
	count := map[string]int{}
	for line := range strings.Lines(text) {
		switch line = strings.TrimSpace(line); {
		case line == "[[party]]" || line == "[[issue]]":
			table := strings.Trim(line, "[]")
			now = spot{table: table, number: count[table], person: -1, field: Name}
			count[table]++
		case line == "[[party.person]]":
			now.person++
			now.field = Persons
		default:
			if m := fieldLine.FindStringSubmatch(line); m != nil && now.person < 0 {
				now.field = Field(m[1])
			}
		}
		all = append(all, now)
	}
	return all
}

// placed brings a fault of the text to the field of its entry; false for one
// that Faults says in its own words.
func placed(f codebook.Fault, places []spot, stay [2][]*Entry) (Fault, bool) {
	out := Fault{Person: -1, Message: f.Message, Warning: f.Warning, Field: Title}
	if f.Line == 0 || f.Line > len(places) {
		return out, strings.HasPrefix(f.Message, "no title")
	}
	at := places[f.Line-1]
	if at.table == "" {
		return out, true
	}
	list := stay[Party]
	if at.table == "issue" {
		list = stay[Issue]
	}
	if at.number >= len(list) {
		return out, true
	}
	out.Entry, out.Field, out.Person = list[at.number], at.field, at.person
	if m := missing.FindStringSubmatch(f.Message); m != nil && at.person < 0 {
		out.Field, out.Message = Field(m[1]), "This is needed."
	}
	out.Message = strings.TrimPrefix(out.Message, out.Entry.Name()+": ")
	out.Message = strings.ToUpper(out.Message[:1]) + out.Message[1:]
	return out, true
}

// missing is how a codebook's faults say that a field is missing.
var missing = regexp.MustCompile(`(?:^|: )([a-z_]+) is (?:missing|empty)`)
