package ui

import "fyne.io/fyne/v2"

// Kit is what every pane builds with: one set of faces, so that nothing is
// measured twice, the tooltips, and the background work of a window.
type Kit struct {
	Work *Work
	Tips *Tips

	Title, Body, Bold, Cell, CellBold, Small, SmallBold *Face
}

// NewKit makes the kit of a window.
func NewKit(work *Work) *Kit {
	k := &Kit{
		Work:      work,
		Title:     NewFace(TextTitle, true),
		Body:      NewFace(TextBody, false),
		Bold:      NewFace(TextBody, true),
		Cell:      NewFace(TextCell, false),
		CellBold:  NewFace(TextCell, true),
		Small:     NewFace(TextSmall, false),
		SmallBold: NewFace(TextSmall, true),
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
