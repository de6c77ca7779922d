package export

import (
	"fmt"
	"math"

	"github.com/xuri/excelize/v2"

	"standpoint/app/compare"
)

// rowPixels is the height of a row behind a chart.
const rowPixels = 20

// chartHeight is how tall a chart with a bar for each issue is, in pixels.
func chartHeight(issues int) uint { return uint(min(130+24*issues, 900)) }

// chartRows is how many rows a chart covers, with some room below it.
func chartRows(issues int) int { return int(chartHeight(issues))/rowPixels + 2 }

// colours gives the grids their colours, which go with the numbers.
func (c *comparison) colours() {
	last := c.party(c.parties - 1)
	grid := func(first, rows int) string {
		return fmt.Sprintf("%s%d:%s%d", c.party(0), first, last, first+rows-1)
	}
	c.do(c.file.SetConditionalFormat(compareSheet, grid(c.at.stances, c.issues), c.stanceRules(fmt.Sprintf("%s%d", c.party(0), c.at.stances))))
	weak := c.conditional(&excelize.Style{Font: &excelize.Font{Italic: true, Color: "8A8A94"}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{white.hex()}}})
	enough := max(min(2, c.issues), int(math.Ceil(compare.LeastCoverage*float64(c.issues))))
	c.do(c.file.SetConditionalFormat(compareSheet, grid(c.at.distances, c.parties), []excelize.ConditionalFormatOptions{
		{Type: "formula", Criteria: fmt.Sprintf("%s%d<%d", c.party(0), c.at.shared, enough), Format: &weak, StopIfTrue: true},
		{Type: "2_color_scale", Criteria: "=", MinType: "num", MinValue: "0", MinColor: "#FFFFFF", MaxType: "num", MaxValue: "1", MaxColor: "#5B9BD5"},
	}))
	contention := columnLetter(firstParty + c.parties + len(counts()) - 1)
	c.do(c.file.SetConditionalFormat(compareSheet, fmt.Sprintf("%s%d:%[1]s%[3]d", contention, c.at.stances, c.at.stances+c.issues-1), []excelize.ConditionalFormatOptions{
		{Type: "2_color_scale", Criteria: "=", MinType: "num", MinValue: "0", MinColor: "#FFFFFF", MaxType: "num", MaxValue: "1", MaxColor: "#5B9BD5"},
	}))
}

// charts draws how many stand on each side of an issue, and how far they are
// apart on it.
func (c *comparison) charts() {
	c.section(c.at.charts, "In pictures")
	for range chartRows(c.issues) {
		c.write(tall(rowPixels * 0.75)) // without a height of their own rows are as tall as the reader's program likes
	}
	wide := 40 + 215 + 75*c.parties + 57*len(counts())
	width := uint(min(max(wide/2, 420), 640))
	sides := c.chart(excelize.BarStacked, "How the parties divide on each issue", width)
	for stance := -2; stance <= 2; stance++ {
		sides.Series = append(sides.Series, c.series(stance+2, fillOf(stance)))
	}
	sides.YAxis.MajorUnit = float64(1 + c.parties/12)
	sides.Legend = excelize.ChartLegend{Position: "bottom", Font: chartFont(9)}
	c.do(c.file.AddChart(compareSheet, at(1, c.at.charts), sides))

	apart := c.chart(excelize.Bar, "Contention: 0 all hold the same, 1 half at each pole", width)
	apart.Series = []excelize.ChartSeries{c.series(len(counts())-1, colour(0x5B9BD5))}
	apart.Legend = excelize.ChartLegend{Position: "none"}
	most := 1.0
	apart.YAxis.Maximum, apart.YAxis.MajorUnit = &most, 0.25
	column, offset := c.columnAt(int(width) + 20)
	apart.Format.OffsetX = offset
	c.do(c.file.AddChart(compareSheet, at(column, c.at.charts), apart))
}

// columnAt is the column in which a place so many pixels from the left lies,
// and how far into it.
func (c *comparison) columnAt(pixels int) (column, offset int) {
	widths := []int{47, 215}
	for column = 1; ; column++ {
		w := 75
		if column <= len(widths) {
			w = widths[column-1]
		} else if column >= firstParty+c.parties {
			w = 57
		}
		if pixels < w {
			return column, pixels
		}
		pixels -= w
	}
}

func chartFont(size float64) *excelize.Font {
	return &excelize.Font{Family: fontName, Size: size, Color: ink.hex()}
}

// chart is a chart with a bar for each issue, in their order from above.
func (c *comparison) chart(kind excelize.ChartType, title string, width uint) *excelize.Chart {
	gap := uint(45)
	font := *chartFont(9)
	least := 0.0
	bold := chartFont(11)
	bold.Bold = true
	return &excelize.Chart{
		Type:      kind,
		Title:     excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: title, Font: bold}}},
		Dimension: excelize.ChartDimension{Width: width, Height: chartHeight(c.issues)},
		XAxis:     excelize.ChartAxis{ReverseOrder: true, Font: font},
		YAxis:     excelize.ChartAxis{Font: font, MajorGridLines: true, Minimum: &least, NumFmt: excelize.ChartNumFmt{CustomNumFmt: "General"}},
		GapWidth:  &gap,
		Border:    excelize.LineOptions{Type: excelize.LineSolid, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{line.hex()}}},
	}
}

// series are the numbers of a column right of the parties.
func (c *comparison) series(column int, fill colour) excelize.ChartSeries {
	letter := columnLetter(firstParty + c.parties + column)
	last := c.at.stances + c.issues - 1
	return excelize.ChartSeries{
		Name:       fmt.Sprintf("%s!$%s$%d", compareSheet, letter, c.at.stances-1),
		Categories: fmt.Sprintf("%s!$B$%d:$B$%d", compareSheet, c.at.stances, last),
		Values:     fmt.Sprintf("%s!$%s$%d:$%[2]s$%[4]d", compareSheet, letter, c.at.stances, last),
		Fill:       excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{fill.hex()}},
	}
}
