package format

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"

	"golang.org/x/net/html/charset"
)

// element is what walk tells of where it is: names without their prefixes,
// which differ from program to program.
type element struct {
	name  string
	attrs []xml.Attr
}

func (e element) attr(name string) string {
	for _, a := range e.attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// visitor takes an XML text piece by piece. open returns false for an element
// to be passed over with all in it.
type visitor struct {
	open  func(e element) bool
	shut  func(name string)
	text  func(s string)
	isEnd func() bool // no more is wanted
}

// walk reads XML to its end, and takes neither document types, whose entities
// can grow without bound or name files, nor elements nested without end.
func walk(data []byte, v visitor) error {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.CharsetReader = charset.NewReaderLabel
	depth, over := 0, 0 // over: the depth of the element passed over
	for !v.isEnd() {
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			if depth > 0 {
				return errDamaged
			}
			return nil
		}
		if err != nil {
			return errDamaged
		}
		switch t := token.(type) {
		case xml.Directive:
			return &Error{"holds a document type definition, which could make the file unsafe to read", "Open it in the program it was made with, save it again, and import that file."}
		case xml.StartElement:
			depth++
			if depth > maxDepth {
				return errHuge
			}
			if over == 0 && !v.open(element{t.Name.Local, t.Attr}) {
				over = depth
			}
		case xml.EndElement:
			if over == 0 {
				v.shut(t.Name.Local)
			} else if over == depth {
				over = 0
			}
			depth--
		case xml.CharData:
			if over == 0 {
				v.text(string(t))
			}
		}
	}
	return nil
}

// properties reads elements that hold text only, by name: what documents say of
// themselves. Of several of a name the first counts.
func properties(data []byte) map[string]string {
	found := map[string]string{}
	var p prose
	err := walk(data, visitor{
		open: func(element) bool { p = prose{}; return true },
		shut: func(name string) {
			if _, known := found[name]; !known && p.total > 0 {
				found[name] = p.String()
			}
			p = prose{}
		},
		text:  p.write,
		isEnd: func() bool { return false },
	})
	if err != nil {
		return nil // they are a bonus: the text counts
	}
	return found
}
