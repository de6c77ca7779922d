package app

import (
	"fmt"
	"os"
	"path/filepath"

	"standpoint/app/codebook"
)

// SaveCodebook writes a codebook file, in place of one of that name.
func SaveCodebook(path string, cb codebook.Codebook) error {
	if err := replaceFile(path, codebook.Encode(cb), 0o644); err != nil {
		return fmt.Errorf("write the codebook file %s: %w", path, err)
	}
	return nil
}

// replaceFile writes a file, in place of one of that name. No reader ever sees
// half of it.
func replaceFile(path string, text []byte, mode os.FileMode) error {
	temp, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return fmt.Errorf("make a file in the folder %s: %w", filepath.Dir(path), err)
	}
	defer os.Remove(temp.Name()) // finds nothing once the file has its name
	_, err = temp.Write(text)
	if err == nil {
		err = temp.Chmod(mode)
	}
	if err == nil {
		err = temp.Sync()
	}
	if closeErr := temp.Close(); err == nil {
		err = closeErr
	}
	if err == nil {
		err = os.Rename(temp.Name(), path)
	}
	return err
}
