package export

import (
	"errors"
	"io"

	"standpoint/app"
)

func PDF(w io.Writer, r app.Report) error { return errors.New("wip") }
