package export

import (
	"encoding/json"

	"github.com/xuri/excelize/v2"
)

// The properties that tell the reader of an edited workbook what it was made
// from.
const (
	formProperty    = "Standpoint form"    // of the Positions sheet, a number
	optionsProperty = "Standpoint options" // by which the matrix was drawn, as JSON
)

// positionsForm numbers the form of the Positions sheet.
const positionsForm = 2

// origin notes in the document's properties what it was made from.
func (b *book) origin() {
	options, err := json.Marshal(b.report.Options)
	b.do(err)
	b.do(b.file.SetCustomProps(excelize.CustomProperty{Name: formProperty, Value: int32(positionsForm)}))
	b.do(b.file.SetCustomProps(excelize.CustomProperty{Name: optionsProperty, Value: string(options)}))
}
