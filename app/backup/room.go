package backup

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
)

// Room is how many bytes are free where a folder is, or would be made.
func Room(folder string) (uint64, error) {
	for {
		room, err := free(folder)
		parent := filepath.Dir(folder)
		if errors.Is(err, fs.ErrNotExist) && parent != folder {
			folder = parent
			continue
		}
		if err != nil {
			return 0, fmt.Errorf("see how much room there is in %s: %w", folder, err)
		}
		return room, nil
	}
}
