package app

import (
	"path/filepath"
	"strings"
)

// clouds are the names of folders that a service keeps the same on several
// computers. A name that ends in "*" may go on.
var clouds = []struct{ folder, service string }{
	{"Dropbox", "Dropbox"},
	{"Dropbox (*", "Dropbox"},
	{"OneDrive", "OneDrive"},
	{"OneDrive - *", "OneDrive"},
	{"OneDrive-*", "OneDrive"},
	{"iCloud Drive", "iCloud"},
	{"iCloudDrive", "iCloud"},
	{"Mobile Documents", "iCloud"},
	{"com~apple~CloudDocs", "iCloud"},
	{"Google Drive", "Google Drive"},
	{"GoogleDrive*", "Google Drive"},
	{"My Drive", "Google Drive"},
	{"Nextcloud", "Nextcloud"},
	{"Nextcloud-*", "Nextcloud"},
	{"ownCloud", "ownCloud"},
	{"Syncthing", "Syncthing"},
}

// Cloud names the service that keeps the folder of a file the same on several
// computers, as far as the names of the folders tell; empty if none does.
func Cloud(path string) string {
	for part := range strings.FieldsFuncSeq(filepath.ToSlash(filepath.Dir(path)), func(r rune) bool { return r == '/' }) {
		for _, c := range clouds {
			start, open := strings.CutSuffix(c.folder, "*")
			if strings.EqualFold(part, c.folder) || open && len(part) >= len(start) && strings.EqualFold(part[:len(start)], start) {
				return c.service
			}
		}
	}
	return ""
}
