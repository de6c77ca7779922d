// Package exchange writes a whole dossier as one JSON file, for software and
// for keeping, and reads such a file back.
//
// It opens no dossier and knows no database: package dossier gives it what to
// write and takes what it read. docs/exchange.md describes the form.
//
// The same dossier gives the same bytes. Places in a text count code points, as
// everywhere outside the app.
package exchange
