package ui

import "fyne.io/fyne/v2"

// Kit is what every pane builds with: one set of faces, so that nothing is
// measured twice, the tooltips, and the background work of a window.
type Kit struct {
	Work *Work
	Tips *Tips

	// Zoom is the size of text, 1 as designed.
	Zoom float32

	// OnWhy shows how a measure is defined; see Why.
	OnWhy func(measure string)

	Title, Body, Bold, Cell, CellBold, Small, SmallBold *Face
}

// NewKit makes the kit of a window with text as designed.
func NewKit(work *Work) *Kit { return NewKitSized(work, 1) }

// NewKitSized makes the kit of a window. zoom is the size of text, 1 as
// designed.
func NewKitSized(work *Work, zoom float32) *Kit {
	k := &Kit{
		Work:      work,
		Zoom:      zoom,
		Title:     NewFace(TextTitle*zoom, true),
		Body:      NewFace(TextBody*zoom, false),
		Bold:      NewFace(TextBody*zoom, true),
		Cell:      NewFace(TextCell*zoom, false),
		CellBold:  NewFace(TextCell*zoom, true),
		Small:     NewFace(TextSmall*zoom, false),
		SmallBold: NewFace(TextSmall*zoom, true),
	}
	k.Tips = newTips(work, k.Small)
	return k
}

// Button makes a plain button.
func (k *Kit) Button(label string, onTap func()) *Button {
	b := &Button{Label: label, OnTap: onTap, face: k.Cell, tips: k.Tips}
	b.ExtendBaseWidget(b)
	return b
}

// Icon makes a button of a picture, which its tooltip explains.
func (k *Kit) Icon(icon fyne.Resource, name, tip string, onTap func()) *Button {
	b := k.Button("", onTap)
	b.Icon, b.Name, b.Tip = icon, name, tip
	return b
}
