// Package outside hands finished files to the programs of the system: the one
// that opens them, the one that shows their folder, and the printer.
//
// It makes no file and knows nothing of a dossier.
package outside
