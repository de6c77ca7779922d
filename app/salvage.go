package app

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"standpoint/app/dossier"
)

// Salvage makes a new dossier at path of what can still be read of a damaged
// one, which stays as it is. The dossier must not exist, and does not after an
// error. The notes say what is missing or not as it was. progress may be nil.
func Salvage(ctx context.Context, path, damaged string, progress func(done, total int)) (*Desk, []string, error) {
	s, err := dossier.Salvage(ctx, damaged, progress)
	if err != nil {
		return nil, nil, err
	}
	d, err := dossier.Create(ctx, path)
	if err != nil {
		return nil, nil, err
	}
	if err := d.Restore(ctx, "Save what could be read of "+filepath.Base(damaged), s.Whole, progress); err != nil {
		return nil, nil, errors.Join(fmt.Errorf("save what can be read of %s: %w", damaged, err), d.Close(), os.Remove(path))
	}
	return newDesk(d), s.Notes, nil
}

// SalvagedPath is a path beside a damaged dossier that no file has yet, or one
// in the data folder where nothing can be made beside it.
func SalvagedPath(damaged string) (string, error) {
	return beside(damaged, " (saved)")
}
