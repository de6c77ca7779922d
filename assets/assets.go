// Package assets carries the files that come with the app: codebook templates
// and the articles of the sample dossier.
//
// It reads and interprets none of them.
package assets

import "embed"

// Codebooks holds the templates, codebooks/NAME.codebook.toml.
//
//go:embed codebooks/*.codebook.toml
var Codebooks embed.FS

// Sample holds the articles of the sample dossier, sample/*.txt. A name begins
// with the day that the article is about.
//
//go:embed sample/*.txt
var Sample embed.FS
