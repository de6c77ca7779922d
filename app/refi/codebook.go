package refi

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"

	"standpoint/app/codebook"
)

// WriteCodebook writes a codebook as a REFI-QDA codebook (.qdc). ReadCodebook
// reads it back equal, but for characters that XML cannot hold.
func WriteCodebook(w io.Writer, cb codebook.Codebook, maker string) error {
	g := guids{}
	var parties, issues []code
	for _, p := range cb.Parties {
		parties = append(parties, partyCode(g.of("party", p.Name), p))
	}
	for _, i := range cb.Issues {
		issues = append(issues, issueCode(g.of("issue", i.Name), i))
	}
	err := writeXML(w, codes{
		head: head{codebookSpace, instanceSpace, codebookSchema}, Origin: maker,
		Codes: []code{root(partiesRoot, cb.Title, parties), root(issuesRoot, "", issues), stanceCodes()},
	})
	if err != nil {
		return fmt.Errorf("write the REFI-QDA codebook: %w", err)
	}
	return nil
}

// writeXML writes a document: UTF-8, no byte order mark.
func writeXML(w io.Writer, document any) error {
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	out := xml.NewEncoder(w)
	out.Indent("", " ")
	if err := out.Encode(document); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// Errors that say why a file is none of these forms.
var (
	ErrNoProject  = errors.New("this is no REFI-QDA project (.qdpx)")
	ErrNoCodebook = errors.New("this is no REFI-QDA codebook (.qdc)")
)

// ReadCodebook reads the parties and issues of a REFI-QDA codebook: the codes
// under “Parties” and “Issues”. The notes say what was not taken or repaired.
func ReadCodebook(r io.Reader) (codebook.Codebook, []string, error) {
	data, err := atMost(r, maxCodebook)
	if err != nil {
		return codebook.Codebook{}, nil, fmt.Errorf("read the REFI-QDA codebook: %w", err)
	}
	var c codes
	if err := readXML(bytes.NewReader(data), &c); err != nil {
		return codebook.Codebook{}, nil, fmt.Errorf("%w: %w", ErrNoCodebook, err)
	}
	n := &notes{}
	t := sorted(c.Codes, n)
	if c.Sets != nil {
		for _, s := range c.Sets.All {
			n.each("Sets of codes, not taken", s.Name)
		}
	}
	cb := codebook.Codebook{Title: t.title}
	for _, f := range t.parties {
		cb.Parties = append(cb.Parties, f.party(f.as))
	}
	for _, f := range t.issues {
		cb.Issues = append(cb.Issues, f.issue(f.as))
	}
	return cb, n.lines(), nil
}
