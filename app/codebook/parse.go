package codebook

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
)

// What a codebook may hold at most. A codebook of a real negotiation stays a
// hundred times below.
const (
	maxFile    = 1 << 20 // bytes
	maxTables  = 500     // parties, issues, persons of a party
	maxWords   = 5000    // in one list
	maxName    = 200     // runes of a name
	maxWord    = 600     // runes of an alias, a keyword, a cue with its alternatives
	maxText    = 4000    // runes of a note, a question, a pole
	maxNesting = 20      // brackets in brackets, dots in a key: the TOML library is slow on many
)

// Load reads a codebook file. The error is Faults where the file can be read
// but is not a codebook.
func Load(path string) (Codebook, error) {
	data, err := readFile(path)
	if err != nil {
		return Codebook{}, err
	}
	return Parse(path, data)
}

// Parse reads a codebook from data; name is what faults call it. The error is
// Faults, without warnings; with an error the codebook is empty.
func Parse(name string, data []byte) (Codebook, error) {
	cb, faults := read(name, data)
	if errs := faults.Errors(); len(errs) > 0 {
		return Codebook{}, errs
	}
	return cb, nil
}

// Check lists all faults of a codebook, warnings too. It is empty where
// nothing is wrong.
func Check(name string, data []byte) Faults {
	_, faults := read(name, data)
	return faults
}

// CheckFile lists all faults of a codebook file, as Check does. The error says
// that the file could not be read at all.
func CheckFile(path string) (Faults, error) {
	data, err := readFile(path)
	if err != nil {
		return nil, err
	}
	return Check(path, data), nil
}

func readFile(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("open codebook: %w", err)
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return nil, fmt.Errorf("%s is a folder; name the codebook file in it", path)
	}
	// One byte more than allowed, so that read sees that it is too long.
	data, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err != nil {
		return nil, fmt.Errorf("read codebook %s: %w", path, err)
	}
	return data, nil
}

func read(name string, data []byte) (Codebook, Faults) {
	if f, bad := unreadable(name, data); bad {
		return Codebook{}, Faults{f}
	}
	text := string(bytes.TrimPrefix(data, []byte("\uFEFF")))
	var raw map[string]any
	if _, err := toml.Decode(text, &raw); err != nil {
		return Codebook{}, Faults{syntaxFault(name, err)}
	}
	r := &reader{file: name}
	cb := r.codebook(raw, findPlaces(text))
	return cb, r.faults.sorted()
}

// unreadable finds what keeps the text from being looked at as TOML.
func unreadable(name string, data []byte) (Fault, bool) {
	fault := func(line int, message string) (Fault, bool) {
		return Fault{File: name, Line: line, Message: message}, true
	}
	if len(data) > maxFile {
		return fault(0, "larger than 1 MB, so not a codebook")
	}
	if bytes.IndexByte(data, 0) >= 0 {
		return fault(0, "not a text file; a codebook is a TOML text, saved as UTF-8")
	}
	for i, line := range bytes.Split(data, []byte("\n")) {
		if !utf8.Valid(line) {
			return fault(i+1, "not UTF-8; save the file as UTF-8 and try again")
		}
		if dotsInKey(line) > maxNesting {
			return fault(i+1, "keys are nested too deeply")
		}
	}
	if line := tooDeep(data); line > 0 {
		return fault(line, "brackets are nested too deeply")
	}
	return Fault{}, false
}

// dotsInKey counts the dots of a key or a table's header. A line of a long note
// that looks like one is counted too; sentences rarely come before a "=".
func dotsInKey(line []byte) int {
	line = bytes.TrimSpace(line)
	if bytes.HasPrefix(line, []byte("[")) {
		return bytes.Count(line, []byte("."))
	}
	key, _, found := bytes.Cut(line, []byte("="))
	if !found {
		return 0
	}
	return bytes.Count(key, []byte("."))
}

// tooDeep returns the line where more brackets open than any codebook needs,
// or 0. It counts brackets in strings too, where they do come in pairs.
func tooDeep(data []byte) int {
	depth, line := 0, 1
	for _, c := range data {
		switch c {
		case '\n':
			line++
		case '[', '{':
			depth++
		case ']', '}':
			depth = max(0, depth-1)
		}
		if depth > maxNesting {
			return line
		}
	}
	return 0
}

func syntaxFault(name string, err error) Fault {
	var pe toml.ParseError
	if !errors.As(err, &pe) {
		return Fault{File: name, Message: strings.TrimPrefix(err.Error(), "toml: ")}
	}
	return Fault{File: name, Line: pe.Position.Line, Message: pe.Message}
}
