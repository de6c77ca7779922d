package export

import (
	"strings"

	"github.com/xuri/excelize/v2"
)

// stretch is a stretch of text within a cell.
type stretch struct {
	text  string
	size  float64
	style style
	ink   colour
}

// rich writes a cell of several parts. Like a plain cell it must not grow
// beyond the limit, which the library does not see to here.
func (b *book) rich(column, row int, parts []stretch, l look) {
	var runs []excelize.RichTextRun
	room := cellLimit - len(cutNotice)
	for _, p := range parts {
		text := b.text(p.text)
		if runes := []rune(text); len(runes) > room/2 {
			text = string(runes[:room/2]) + cutNotice
			b.cut++
		}
		room -= 2 * len([]rune(text))
		runs = append(runs, excelize.RichTextRun{Text: text, Font: &excelize.Font{
			Family: fontName, Size: p.size, Color: p.ink.hex(),
			Bold: p.style == bold, Italic: p.style == italic,
		}})
		if room <= 2*len(cutNotice) {
			break
		}
	}
	b.do(b.file.SetCellRichText(matrixSheet, at(column, row), runs))
	b.do(b.file.SetCellStyle(matrixSheet, at(column, row), at(column, row), b.style(l)))
}

// partsHeight is how tall the parts are, in points. Parts that begin a line
// are measured by themselves, others with the one before.
func (b *book) partsHeight(parts []stretch, width float64) float64 {
	tall := 0.0
	for i := 0; i < len(parts); i++ {
		p := parts[i]
		text := strings.TrimPrefix(p.text, "\n")
		for i+1 < len(parts) && !strings.HasPrefix(parts[i+1].text, "\n") {
			i++
			text += parts[i].text
		}
		tall += b.height(text, width, p.size, p.style == bold)
	}
	return tall
}
