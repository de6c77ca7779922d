//go:build race

package dossier_test

// walkSteps is how many random actions are taken, undone and done again. The
// race detector makes SQLite some twenty times slower.
const walkSteps = 100
