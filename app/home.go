package app

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"

	"standpoint/app/codebook"
	"standpoint/assets"
)

// Ending is the ending of dossier files.
const Ending = ".standpoint"

// DefaultTemplate is the codebook a new dossier gets unless the user names
// another.
const DefaultTemplate = "ukraine-2025"

// sample is the name of the sample dossier in the data folder. Where it broke
// there are fresh ones, "Sample 2" and so on.
const sample = "Sample"

// DataFolder is where the app keeps what the user did not choose a place for:
// the sample dossier and dossiers begun by dropping articles. It is made if it
// is missing.
func DataFolder() (string, error) {
	folder, err := dataPath()
	if err != nil {
		return "", err
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", fmt.Errorf("make the folder %s: %w", folder, err)
	}
	return folder, nil
}

func dataPath() (string, error) {
	base := os.Getenv("XDG_DATA_HOME")
	if base == "" {
		var err error
		if base, err = defaultDataHome(); err != nil {
			return "", fmt.Errorf("find your data folder: %w", err)
		}
	}
	return filepath.Join(base, "standpoint"), nil
}

func defaultDataHome() (string, error) {
	if runtime.GOOS != "linux" && runtime.GOOS != "freebsd" {
		return os.UserConfigDir() // Application Support, AppData
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(home, ".local", "share"), nil
}

// OpenSample opens the sample dossier in the data folder, the newest of several,
// and makes it first if it is not there.
func OpenSample(ctx context.Context) (*Desk, error) {
	folder, newest, err := samples()
	switch {
	case err != nil:
		return nil, err
	case newest == 0:
		return makeSample(ctx, samplePath(folder, 1))
	}
	return Open(ctx, samplePath(folder, newest))
}

// AnySample opens the sample dossier or, where that cannot be opened, a fresh
// one beside it, of which trouble then tells the reason.
func AnySample(ctx context.Context) (k *Desk, trouble, err error) {
	k, trouble = OpenSample(ctx)
	if trouble == nil || ctx.Err() != nil {
		return k, nil, trouble
	}
	k, err = FreshSample(ctx)
	return k, trouble, err
}

// FreshSample makes another sample dossier, which takes the place of the one
// before. That stays where it is.
func FreshSample(ctx context.Context) (*Desk, error) {
	folder, newest, err := samples()
	if err != nil {
		return nil, err
	}
	return makeSample(ctx, samplePath(folder, newest+1))
}

// samples finds the number of the newest sample dossier; 0: there is none.
func samples() (folder string, newest int, err error) {
	if folder, err = DataFolder(); err != nil {
		return "", 0, err
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		return "", 0, fmt.Errorf("look for the sample dossier: %w", err)
	}
	for _, e := range entries {
		newest = max(newest, sampleNumber(e.Name()))
	}
	return folder, newest, nil
}

func samplePath(folder string, n int) string {
	if n == 1 {
		return filepath.Join(folder, sample+Ending)
	}
	return filepath.Join(folder, fmt.Sprintf("%s %d%s", sample, n, Ending))
}

// sampleNumber tells the first sample's file from the second's and so on; 0
// is no sample.
func sampleNumber(file string) int {
	if file == sample+Ending {
		return 1
	}
	number, _ := strings.CutPrefix(strings.TrimSuffix(file, Ending), sample+" ")
	n, err := strconv.Atoi(number)
	if err != nil || n < 2 || file != filepath.Base(samplePath("", n)) {
		return 0
	}
	return n
}

// IsSample says whether path is that of a sample dossier.
func IsSample(path string) bool {
	folder, err := DataFolder()
	return err == nil && filepath.Dir(path) == folder && sampleNumber(filepath.Base(path)) > 0
}

// makeSample builds the sample under another name first, so that a start cut
// off halfway leaves no half sample behind.
func makeSample(ctx context.Context, path string) (*Desk, error) {
	articles, err := unpackSample()
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(articles)
	half := filepath.Join(articles, filepath.Base(path))
	k, err := NewFromTemplate(ctx, half, DefaultTemplate)
	if err != nil {
		return nil, err
	}
	_, err = k.Import(ctx, []string{articles}, nil)
	if err == nil {
		err = k.SaveCopy(ctx, path)
	}
	if closeErr := k.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return nil, fmt.Errorf("make the sample dossier: %w", err)
	}
	return Open(ctx, path)
}

// unpackSample writes the sample's articles into a new temporary folder.
func unpackSample() (folder string, err error) {
	if folder, err = os.MkdirTemp("", "standpoint-sample-"); err != nil {
		return "", fmt.Errorf("make a folder for the sample's articles: %w", err)
	}
	files, err := fs.Glob(assets.Sample, "sample/*.txt")
	if err != nil {
		return "", err
	}
	for _, name := range files {
		text, err := fs.ReadFile(assets.Sample, name)
		if err != nil {
			return "", err
		}
		if err := os.WriteFile(filepath.Join(folder, filepath.Base(name)), text, 0o600); err != nil {
			return "", fmt.Errorf("unpack the sample: %w", err)
		}
	}
	return folder, nil
}

// NewFromTemplate makes a dossier with a template's codebook.
func NewFromTemplate(ctx context.Context, path, template string) (*Desk, error) {
	cb, err := codebook.Template(template)
	if err != nil {
		return nil, err
	}
	return Create(ctx, path, cb)
}

// NewIn makes a dossier in a folder that a person chose, with the usual template:
// where the app's own folder has no room for one.
func NewIn(ctx context.Context, folder string) (*Desk, error) {
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return nil, fmt.Errorf("%s is no folder. Choose one that is there", folder)
	}
	path, err := freeIn(folder, "Dossier")
	if err != nil {
		return nil, err
	}
	return NewFromTemplate(ctx, path, DefaultTemplate)
}

// FreePath is a path in the data folder that no file has yet, for a dossier
// called name: "Talks.standpoint", "Talks 2.standpoint" and so on.
func FreePath(name string) (string, error) {
	folder, err := DataFolder()
	if err != nil {
		return "", err
	}
	return freeIn(folder, name)
}
