package app

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"standpoint/app/codebook"
	"standpoint/app/refi"
)

// QDCEnding is the ending of REFI-QDA codebooks, which programs for qualitative
// analysis share.
const QDCEnding = ".qdc"

func isQDC(path string) bool { return strings.EqualFold(filepath.Ext(path), QDCEnding) }

// LoadCodebook reads a codebook file: TOML, or a REFI-QDA codebook, of which the
// notes say what was not taken. The latter need not be complete: other programs
// know nothing of poles.
func LoadCodebook(path string) (codebook.Codebook, []string, error) {
	if !isQDC(path) {
		cb, err := codebook.Load(path)
		return cb, nil, err
	}
	f, err := os.Open(path)
	if err != nil {
		return codebook.Codebook{}, nil, fmt.Errorf("open codebook: %w", err)
	}
	defer f.Close()
	cb, notes, err := refi.ReadCodebook(f)
	switch {
	case err != nil:
		return cb, nil, fmt.Errorf("%s: %w", path, err)
	case len(cb.Parties)+len(cb.Issues) == 0:
		return cb, nil, fmt.Errorf("%s: it has no codes under codes called “Parties” and “Issues”, so that nothing says which codes are which. %s", path, strings.Join(notes, ". "))
	}
	return cb, notes, nil
}

// CheckCodebook lists all faults of a codebook file, warnings too. The error
// says that the file could not be read at all.
func CheckCodebook(path string) (codebook.Faults, error) {
	if !isQDC(path) {
		return codebook.CheckFile(path)
	}
	cb, notes, err := LoadCodebook(path)
	if err != nil {
		return nil, err
	}
	var faults codebook.Faults
	for _, n := range notes {
		faults = append(faults, codebook.Fault{File: path, Message: n, Warning: true})
	}
	missing := fill(&cb)
	for _, m := range missing {
		faults = append(faults, codebook.Fault{File: path, Message: m})
	}
	for _, f := range codebook.Check(path, codebook.Encode(cb)) {
		f.Line = 0 // of the same codebook as TOML
		faults = append(faults, f)
	}
	return faults, nil
}

// fill puts something where an issue must say something, and says where.
func fill(cb *codebook.Codebook) (missing []string) {
	for n := range cb.Issues {
		i := &cb.Issues[n]
		for _, f := range []struct {
			line  string
			value *string
		}{{"Question", &i.Question}, {"Pole A", &i.PoleA}, {"Pole B", &i.PoleB}} {
			if *f.value == "" {
				*f.value = f.line
				missing = append(missing, fmt.Sprintf("%s: its description has no line “%s: …”", i.Name, f.line))
			}
		}
	}
	return missing
}

// SoundCodebook reads a codebook file that can be used as it stands. The error
// is codebook.Faults where it can be read and not used.
func SoundCodebook(path string) (codebook.Codebook, error) {
	cb, _, err := LoadCodebook(path)
	if err != nil || !isQDC(path) {
		return cb, err
	}
	faults, err := CheckCodebook(path)
	if err != nil {
		return codebook.Codebook{}, err
	}
	if faults = faults.Errors(); len(faults) > 0 {
		return codebook.Codebook{}, faults
	}
	return cb, nil
}

// SaveCodebook writes a codebook file, in place of one of that name: by its
// ending TOML or a REFI-QDA codebook.
func SaveCodebook(path string, cb codebook.Codebook) error {
	text := codebook.Encode(cb)
	if isQDC(path) {
		var out bytes.Buffer
		if err := refi.WriteCodebook(&out, cb, "Standpoint "+Version); err != nil {
			return err
		}
		text = out.Bytes()
	}
	if err := replaceFile(path, text, 0o644); err != nil {
		return fmt.Errorf("write the codebook file %s: %w", path, err)
	}
	return nil
}

// replaceFile writes a file, in place of one of that name. No reader ever sees
// half of it.
func replaceFile(path string, text []byte, mode os.FileMode) error {
	temp, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return fmt.Errorf("make a file in the folder %s: %w", filepath.Dir(path), err)
	}
	defer os.Remove(temp.Name()) // finds nothing once the file has its name
	_, err = temp.Write(text)
	if err == nil {
		err = temp.Chmod(mode)
	}
	if err == nil {
		err = temp.Sync()
	}
	if closeErr := temp.Close(); err == nil {
		err = closeErr
	}
	if err == nil {
		err = os.Rename(temp.Name(), path)
	}
	return err
}
