package app

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// draftFile is where the changes of a dossier's codebook that are not applied
// yet are kept: beside the sample, not in the dossier, which they do not change.
func draftFile(dossier string) (string, error) {
	folder, err := dataPath()
	if err != nil {
		return "", err
	}
	if dossier, err = filepath.Abs(dossier); err != nil {
		return "", fmt.Errorf("find the dossier %s: %w", dossier, err)
	}
	hash := sha256.Sum256([]byte(dossier))
	return filepath.Join(folder, "drafts", hex.EncodeToString(hash[:12])+".json"), nil
}

// KeepDraft keeps a draft of the codebook of the dossier at a path, to go on
// with after the next start; an empty one is forgotten.
func KeepDraft(dossier string, draft []byte) error {
	path, err := draftFile(dossier)
	if err != nil {
		return err
	}
	if len(draft) == 0 {
		if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("forget a draft of the codebook: %w", err)
		}
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return fmt.Errorf("make a folder for drafts: %w", err)
	}
	return replaceFile(path, draft, 0o600)
}

// KeptDraft is the draft that was kept for a dossier, empty if there is none.
func KeptDraft(dossier string) ([]byte, error) {
	path, err := draftFile(dossier)
	if err != nil {
		return nil, err
	}
	draft, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR) { // a folder that cannot be made holds no drafts
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read a draft of the codebook: %w", err)
	}
	return draft, nil
}
