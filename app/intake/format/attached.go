package format

import (
	"io"
	"mime"
	"path"
	"slices"
	"strings"

	"golang.org/x/net/html/charset"
)

// readable are the kinds of attachments that may be articles, with the endings by
// which they are told.
var readable = map[string][]string{
	"text/plain":            {".txt", ".text"},
	"text/html":             {".html", ".htm"},
	"application/xhtml+xml": {".xhtml"},
	"message/rfc822":        {".eml"},
	"multipart/related":     {".mhtml", ".mht"},
	"application/rtf":       {".rtf"},
	"text/rtf":              {".rtf"},
	"application/pdf":       {".pdf"},
	"application/epub+zip":  {".epub"},
	"application/zip":       {".zip"},
	"application/vnd.oasis.opendocument.text":                                 {".odt", ".fodt"},
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document": {".docx"},
}

// attach keeps an attachment that may be an article. Its name tells, as programs
// send anything as "application/octet-stream"; where it has none, its kind does.
func (l *letter) attach(h fields, kind string, of map[string]string, body io.Reader) error {
	name := attachedName(h, of)
	ending := strings.ToLower(path.Ext(name))
	switch endings := readable[kind]; {
	case isReadable(ending):
	case len(endings) > 0 && ending == "":
		if name == "" {
			name = "attachment"
		}
		name += endings[0]
	default:
		l.beside++
		return nil
	}
	label := ""
	if strings.HasPrefix(kind, "text/") {
		label = of["charset"]
	}
	if data, ok := content(h, label, body); ok {
		l.carried = append(l.carried, File{Name: name, Data: data})
	}
	return nil
}

func isReadable(ending string) bool {
	for _, endings := range readable {
		if slices.Contains(endings, ending) {
			return true
		}
	}
	return false
}

// attachedName is an attachment's name, without folders.
func attachedName(h fields, of map[string]string) string {
	_, disposition, _ := mime.ParseMediaType(h.Get("Content-Disposition")) // none: the kind may name it
	name := disposition["filename"]
	if name == "" {
		name = of["name"]
	}
	words := mime.WordDecoder{CharsetReader: charset.NewReaderLabel}
	if plain, err := words.DecodeHeader(name); err == nil {
		name = plain
	}
	name = path.Base(strings.ReplaceAll(strings.TrimSpace(name), `\`, "/"))
	if name == "." || name == "/" {
		return ""
	}
	return name
}
