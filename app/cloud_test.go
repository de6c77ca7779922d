package app_test

import (
	"testing"

	"standpoint/app"
)

func TestCloudFoldersAreKnownByName(t *testing.T) {
	for path, want := range map[string]string{
		"/home/ada/Dropbox/talks.standpoint":                                            "Dropbox",
		"/home/ada/Dropbox (Ministry)/a/talks.standpoint":                               "Dropbox",
		"/Users/ada/OneDrive - Ministry of Tolls/talks.standpoint":                      "OneDrive",
		"/Users/ada/Library/CloudStorage/OneDrive-Ministry/talks.standpoint":            "OneDrive",
		"/Users/ada/Library/CloudStorage/GoogleDrive-ada@example.org/talks.standpoint":  "Google Drive",
		"/Users/ada/Library/Mobile Documents/com~apple~CloudDocs/work/talks.standpoint": "iCloud",
		"/home/ada/nextcloud/talks.standpoint":                                          "Nextcloud",
		"/home/ada/Documents/talks.standpoint":                                          "",
		"/home/ada/Documents/Dropbox.standpoint":                                        "",
		"/home/ada/OneDrivers/talks.standpoint":                                         "",
		"talks.standpoint":                                                              "",
	} {
		if got := app.Cloud(path); got != want {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
}
