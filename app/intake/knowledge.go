package intake

import (
	"embed"
	"strings"
	"sync"
)

//go:embed data
var dataFiles embed.FS

// press is a news agency or an outlet.
type press struct {
	name   string
	agency bool // else an outlet
}

// knowledge is what the files under data say; never changed once read.
type knowledge struct {
	press     map[string]press  // by every way to write it
	places    map[string]string // capitals to proper spelling
	stopwords map[string]bool

	abbreviations map[string]bool
}

var known = sync.OnceValue(func() knowledge {
	k := knowledge{press: map[string]press{}, places: map[string]string{}, stopwords: map[string]bool{}, abbreviations: map[string]bool{}}
	for _, row := range dataLines("agencies.tsv")[1:] {
		cols := strings.Split(row, "\t")
		p := press{name: cols[0], agency: cols[2] == "agency"}
		k.press[p.name] = p
		for _, also := range strings.Split(cols[1], "|") {
			if also != "" {
				k.press[also] = p
			}
		}
	}
	for _, place := range dataLines("places.txt") {
		k.places[strings.ToUpper(place)] = place
	}
	for _, word := range dataLines("stopwords.txt") {
		k.stopwords[word] = true
	}
	for _, word := range dataLines("abbreviations.txt") {
		k.abbreviations[word] = true
	}
	return k
})

// dataLines are the lines of an embedded file without its comments.
func dataLines(name string) []string {
	data, err := dataFiles.ReadFile("data/" + name)
	if err != nil {
		panic(err) // the file is embedded; its name is wrong in the code
	}
	var out []string
	for _, line := range strings.Split(string(data), "\n") {
		if line != "" && !strings.HasPrefix(line, "#") {
			out = append(out, line)
		}
	}
	return out
}

// pressOf reads "dpa/GNA" or "AP, Reuters": one name or several that are all
// known. Names are given as they stand.
func pressOf(s string) (agencies, outlets []string, ok bool) {
	parts := strings.FieldsFunc(strings.ReplaceAll(s, " and ", ","), func(r rune) bool { return r == '/' || r == ',' || r == ';' || r == '&' })
	if p, whole := known().press[strings.TrimSpace(s)]; whole {
		parts = []string{p.name}
	}
	for _, part := range parts {
		p, there := known().press[strings.TrimSpace(part)]
		switch {
		case !there:
			return nil, nil, false
		case p.agency:
			agencies = append(agencies, p.name)
		default:
			outlets = append(outlets, p.name)
		}
	}
	return agencies, outlets, len(agencies)+len(outlets) > 0
}
