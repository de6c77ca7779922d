// Package teaching turns decisions on suggestions into changes of the
// codebook: the smallest one that would have avoided a wrong suggestion or
// found a missing one, what a changed codebook changes elsewhere, and the
// words that a codebook is missing.
//
// It changes nothing itself: every change is proposed, and a person takes it.
// It knows no dossier file.
package teaching
