//go:build race

package dossier_test

// How many random actions are taken, undone and done again, and how often a
// writing process is killed in each test unless -rounds says otherwise. The
// race detector makes SQLite some twenty times slower.
const (
	walkSteps  = 60
	killRounds = 2
)
