package files

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"standpoint/views/ui"
)

// newRows is the list of what lies in the folder.
func newRows(b *browser) *ui.List {
	l := ui.NewList(func() int { return len(b.names) }, newRow, b.row)
	l.OnSelected = b.pick
	return l
}

func newRow() fyne.CanvasObject {
	text := widget.NewLabel("")
	text.Truncation = fyne.TextTruncateEllipsis
	return container.NewBorder(nil, nil, widget.NewIcon(theme.FileIcon()), nil, text)
}

func (b *browser) row(i widget.ListItemID, o fyne.CanvasObject) {
	row := o.(*fyne.Container)
	n := b.names[i]
	icon := theme.FileTextIcon()
	switch {
	case n.folder:
		icon = theme.FolderIcon()
	case b.marked(filepath.Join(b.folder, n.name)):
		icon = theme.NewPrimaryThemedResource(theme.ConfirmIcon())
	}
	for _, o := range row.Objects {
		switch o := o.(type) {
		case *widget.Icon:
			o.SetResource(icon)
		case *widget.Label:
			o.SetText(n.name)
		}
	}
}

func (b *browser) pick(i widget.ListItemID) {
	b.list.UnselectAll()
	if i >= len(b.names) {
		return
	}
	path := filepath.Join(b.folder, b.names[i].name)
	if b.names[i].folder {
		b.show(path)
		return
	}
	b.onFile(path)
	b.list.Refresh()
}
