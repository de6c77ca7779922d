package app

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"standpoint/app/codebook"
	"standpoint/assets"
)

// Ending is the ending of dossier files.
const Ending = ".standpoint"

// DefaultTemplate is the codebook a new dossier gets unless the user names
// another.
const DefaultTemplate = "ukraine-2025"

// sampleFile is the sample dossier in the data folder.
const sampleFile = "Sample" + Ending

// DataFolder is where the app keeps what the user did not choose a place for:
// the sample dossier and dossiers begun by dropping articles. It is made if it
// is missing.
func DataFolder() (string, error) {
	base := os.Getenv("XDG_DATA_HOME")
	if base == "" {
		var err error
		if base, err = defaultDataHome(); err != nil {
			return "", fmt.Errorf("find your data folder: %w", err)
		}
	}
	folder := filepath.Join(base, "standpoint")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", fmt.Errorf("make the folder %s: %w", folder, err)
	}
	return folder, nil
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

// OpenSample opens the sample dossier in the data folder and makes it first if
// it is not there.
func OpenSample(ctx context.Context) (*Desk, error) {
	folder, err := DataFolder()
	if err != nil {
		return nil, err
	}
	path := filepath.Join(folder, sampleFile)
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		return Open(ctx, path)
	}
	return makeSample(ctx, path)
}

// IsSample says whether path is that of the sample dossier.
func IsSample(path string) bool {
	folder, err := DataFolder()
	return err == nil && path == filepath.Join(folder, sampleFile)
}

// makeSample builds the sample under another name first, so that a start cut
// off halfway leaves no half sample behind.
func makeSample(ctx context.Context, path string) (*Desk, error) {
	articles, err := unpackSample()
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(articles)
	half := filepath.Join(articles, sampleFile)
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

// FreePath is a path in the data folder that no file has yet, for a dossier
// called name: "Talks.standpoint", "Talks 2.standpoint" and so on.
func FreePath(name string) (string, error) {
	folder, err := DataFolder()
	if err != nil {
		return "", err
	}
	return freeIn(folder, name)
}
