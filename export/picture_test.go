package export

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image/color"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standpoint/app/figure"
)

// allShapes holds one of each, with words that need care.
func allShapes() *figure.Figure {
	return &figure.Figure{
		Title: `Talks of <A> & "B"`, Width: 200, Height: 100,
		Shapes: []figure.Shape{
			figure.Rect{Box: figure.Box{X: 10, Y: 10, W: 20, H: 20}, Radius: 4, Fill: figure.FillOf(-2), Stroke: figure.Ink, Width: 2, Key: "p1"},
			figure.Text{X: 20, Y: 24, Anchor: figure.Middle, Text: "AA & <Ü>", Size: 11, Bold: true, Fill: figure.OnFillOf(-2), Key: "p1"},
			figure.Circle{X: 60, Y: 20, R: 10, Fill: figure.FillOf(2)},
			figure.Polygon{X: 100, Y: 20, R: 10, Sides: 4, Stroke: figure.SideOf(1), Width: 1.5},
			figure.Line{X1: 120, Y1: 10, X2: 150, Y2: 30, Stroke: figure.Muted, Width: 2},
			figure.Cells{Box: figure.Box{X: 10, Y: 50, W: 60, H: 40}, Columns: 3, Fills: []figure.Colour{figure.Heat(0), figure.Heat(1), figure.Heat(2), figure.Heat(3), figure.None, figure.Heat(5)}},
		},
		Note: func(key string) string { return "note on " + key + " \x01 <&>" },
	}
}

func TestSVGIsXMLThatSaysWhatTheFigureSays(t *testing.T) {
	var out bytes.Buffer
	if err := SVG(&out, allShapes()); err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	count := map[string]int{}
	for d := xml.NewDecoder(bytes.NewReader(out.Bytes())); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%v in\n%s", err, out.String())
		}
		switch x := token.(type) {
		case xml.StartElement:
			count[x.Name.Local]++
		case xml.CharData:
			text.Write(x)
		}
	}
	for _, want := range []string{`Talks of <A> & "B"`, "AA & <Ü>", "note on p1 \uFFFD <&>"} {
		if !strings.Contains(text.String(), want) {
			t.Errorf("the picture does not say %q:\n%s", want, out.String())
		}
	}
	want := map[string]int{"rect": 1 + 1 + 6, "circle": 1, "polygon": 1, "line": 1, "text": 1, "title": 2}
	for name, n := range want {
		if count[name] != n {
			t.Errorf("there are %d elements %s, want %d", count[name], name, n)
		}
	}
}

func TestPNGShowsTheColoursOfTheFigure(t *testing.T) {
	var out bytes.Buffer
	if err := PNG(&out, allShapes()); err != nil {
		t.Fatal(err)
	}
	picture, err := png.Decode(&out)
	if err != nil {
		t.Fatal(err)
	}
	if b := picture.Bounds(); b.Dx() != 400 || b.Dy() != 200 {
		t.Fatalf("the picture is %v, want 400 by 200", b)
	}
	for _, c := range []struct {
		what string
		x, y float64
		want colour
	}{
		{"the paper", 190, 90, white},
		{"the line around the rectangle", 20, 10.8, ink},
		{"the rectangle", 15, 14, fillOf(-2)},
		{"outside its round corner", 10.2, 10.2, white},
		{"the circle", 60, 20, fillOf(2)},
		{"the inside of a polygon without a fill", 100, 20, white},
		{"the line around it", 95, 15, 0x645A9A},
		{"the line", 135, 20, grey},
		{"the first cell", 12, 55, printed(figure.Heat(0))},
		{"the cell without a fill", 40, 80, white},
		{"the last cell", 65, 85, printed(figure.Heat(5))},
	} {
		r, g, b := c.want.rgb()
		want := color.NRGBA{uint8(r), uint8(g), uint8(b), 0xff}
		if got := color.NRGBAModel.Convert(picture.At(int(c.x*pixelsPerUnit), int(c.y*pixelsPerUnit))); got != want {
			t.Errorf("%s is %v, want %v", c.what, got, want)
		}
	}
}

func TestPictureIsTheSameToTheByte(t *testing.T) {
	for _, write := range []func(io.Writer, *figure.Figure) error{SVG, PNG, FigurePDF} {
		var one, two bytes.Buffer
		if err := errors.Join(write(&one, allShapes()), write(&two, allShapes())); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(one.Bytes(), two.Bytes()) || one.Len() == 0 {
			t.Error("the same figure gave two different files")
		}
	}
}

func TestPictureIsWrittenByItsEnding(t *testing.T) {
	folder := t.TempDir()
	draw := func(m figure.Metrics) *figure.Figure {
		if w := figure.Width(m, "Guarantees", 12, true); w < 50 || w > 90 {
			t.Errorf("the typeface says that a word is %g wide", w)
		}
		return allShapes()
	}
	for end, begin := range map[string]string{".svg": "<?xml", ".png": "\x89PNG", ".pdf": "%PDF-"} {
		path := filepath.Join(folder, "talks"+end)
		if _, err := Picture(path, draw); err != nil {
			t.Fatal(err)
		}
		if data, err := os.ReadFile(path); err != nil || !strings.HasPrefix(string(data), begin) {
			t.Errorf("%s begins with %.5q, %v", end, data, err)
		}
	}
	if _, err := Picture(filepath.Join(folder, "talks.gif"), draw); err == nil || !strings.Contains(err.Error(), ".svg or .png or .pdf") {
		t.Errorf("an ending nobody knows gives %v", err)
	}
	if _, err := Picture(filepath.Join(folder, "none", "talks.svg"), draw); err == nil {
		t.Error("a picture was written into a folder that is not there")
	}
}
