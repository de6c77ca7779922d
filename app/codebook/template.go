package codebook

import (
	"fmt"
	"io/fs"
	"path"
	"strings"

	"standpoint/assets"
)

const ending = ".codebook.toml"

// Templates are the names of the codebooks that come with the app, sorted.
func Templates() []string {
	// The pattern is a constant and the files are embedded: no error is possible.
	files, _ := fs.Glob(assets.Codebooks, "codebooks/*"+ending)
	names := make([]string, len(files))
	for i, f := range files {
		names[i] = strings.TrimSuffix(path.Base(f), ending)
	}
	return names
}

// Template is the codebook of a name that Templates gives.
func Template(name string) (Codebook, error) {
	data, err := TemplateSource(name)
	if err != nil {
		return Codebook{}, err
	}
	return Parse(name+ending, data)
}

// TemplateSource is a template as the file it is, with its comments.
func TemplateSource(name string) ([]byte, error) {
	data, err := fs.ReadFile(assets.Codebooks, "codebooks/"+name+ending)
	if err != nil {
		return nil, fmt.Errorf("no template is called %q; there is %s", name, strings.Join(Templates(), ", "))
	}
	return data, nil
}
