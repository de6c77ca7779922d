//go:build linux || darwin || freebsd

package backup

import "golang.org/x/sys/unix"

func free(folder string) (uint64, error) {
	var fs unix.Statfs_t
	if err := unix.Statfs(folder, &fs); err != nil {
		return 0, err
	}
	return uint64(fs.Bavail) * uint64(fs.Bsize), nil
}
