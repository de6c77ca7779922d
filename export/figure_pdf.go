package export

import (
	"fmt"
	"io"

	"github.com/jung-kurt/gofpdf"

	"standpoint/app/figure"
	"standpoint/assets"
)

// pointsPerUnit makes a figure's lengths, 96 to the inch, those of a PDF.
const pointsPerUnit = 0.75

// FigurePDF writes a figure as a PDF of one page of its size, with text that
// can be searched: the same shapes as in the window and in SVG.
func FigurePDF(w io.Writer, f *figure.Figure) (err error) {
	defer caught("picture", &err)
	letters, err := newFace()
	if err != nil {
		return fmt.Errorf("make the picture: %w", err)
	}
	size := gofpdf.SizeType{Wd: f.Width * pointsPerUnit, Ht: f.Height * pointsPerUnit}
	d := &figurePDF{pdf: gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "pt", Size: size}), face: letters}
	for _, file := range fontFiles()[:2] {
		data, err := assets.Fonts.ReadFile(file.file)
		if err != nil {
			return fmt.Errorf("read typeface: %w", err)
		}
		d.pdf.AddUTF8FontFromBytes(family, string(file.style), data) // a copy, into which the library writes
	}
	at := dayOf("")
	d.pdf.SetAutoPageBreak(false, 0)
	d.pdf.SetCatalogSort(true)
	d.pdf.SetCreationDate(at)
	d.pdf.SetModificationDate(at)
	d.pdf.SetProducer("Standpoint", true)
	title, _ := clean(f.Title)
	d.pdf.SetTitle(title, true)
	d.pdf.AddPageFormat("P", size)
	for _, shape := range f.Shapes {
		d.shape(shape)
	}
	if err := d.pdf.Output(w); err != nil {
		return fmt.Errorf("make the picture: %w", err)
	}
	return nil
}

// figurePDF is a picture being drawn.
type figurePDF struct {
	pdf  *gofpdf.Fpdf
	face *face
}

func (d *figurePDF) shape(shape figure.Shape) {
	const k = pointsPerUnit
	switch o := shape.(type) {
	case figure.Rect:
		half := strokeWidth(o.Stroke, o.Width) / 2
		x, y, w, h := (o.X+half)*k, (o.Y+half)*k, max(o.W-2*half, 0)*k, max(o.H-2*half, 0)*k
		how := d.paint(o.Fill, o.Stroke, o.Width)
		switch {
		case how == "":
		case o.Radius > 0:
			d.pdf.RoundedRect(x, y, w, h, min(o.Radius*k, w/2, h/2), "1234", how)
		default:
			d.pdf.Rect(x, y, w, h, how)
		}
	case figure.Line:
		if d.paint(figure.None, o.Stroke, o.Width) == "" {
			return
		}
		for _, dash := range o.Dashes() {
			d.pdf.Line(dash.X1*k, dash.Y1*k, dash.X2*k, dash.Y2*k)
		}
	case figure.Circle:
		if how := d.paint(o.Fill, o.Stroke, o.Width); how != "" {
			d.pdf.Circle(o.X*k, o.Y*k, max(o.R-strokeWidth(o.Stroke, o.Width)/2, 0)*k, how)
		}
	case figure.Polygon:
		var corners []gofpdf.PointType
		for _, c := range o.Corners() {
			corners = append(corners, gofpdf.PointType{X: c.X * k, Y: c.Y * k})
		}
		if how := d.paint(o.Fill, o.Stroke, o.Width); how != "" {
			d.pdf.Polygon(corners, how)
		}
	case figure.Text:
		d.text(o)
	case figure.Cells:
		w, h := o.W/float64(max(o.Columns, 1)), o.H/float64(max(o.Rows(), 1))
		for i, fill := range o.Fills {
			d.shape(figure.Rect{Box: figure.Box{X: o.X + float64(i%o.Columns)*w, Y: o.Y + float64(i/o.Columns)*h, W: w, H: h}, Fill: fill})
		}
	}
}

// paint sets the colours and says what is to be drawn of a shape, in the
// library's letters; "" is nothing.
func (d *figurePDF) paint(fill, stroke figure.Colour, width float64) string {
	how := ""
	if fill != figure.None {
		d.pdf.SetFillColor(printed(fill).rgb())
		how = "F"
	}
	if w := strokeWidth(stroke, width); w > 0 {
		d.pdf.SetDrawColor(printed(stroke).rgb())
		d.pdf.SetLineWidth(w * pointsPerUnit)
		how += "D"
	}
	return how
}

func (d *figurePDF) text(t figure.Text) {
	s := plain
	if t.Bold {
		s = bold
	}
	words := d.face.printable(t.Text, func(rune) {})
	size := t.Size * pointsPerUnit
	d.pdf.SetFont(family, string(s), size)
	d.pdf.SetTextColor(printed(t.Fill).rgb())
	x := t.X * pointsPerUnit
	switch wide := d.pdf.GetStringWidth(words); t.Anchor {
	case figure.Middle:
		x -= wide / 2
	case figure.End:
		x -= wide
	}
	d.pdf.Text(x, t.Y*pointsPerUnit, words)
}
