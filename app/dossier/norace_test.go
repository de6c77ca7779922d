//go:build !race

package dossier_test

// walkSteps is how many random actions are taken, undone and done again.
const walkSteps = 1000
