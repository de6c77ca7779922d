// Package ui holds what all panes share: the theme and its colours, measured
// and wrapped text, buttons, dialogs, tooltips, and work in the background.
//
// It knows nothing of dossiers; what a pane shows is the pane's business.
package ui
