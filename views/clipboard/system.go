//go:build windows || darwin

package clipboard

import (
	"errors"
	"fmt"

	"golang.design/x/clipboard"
)

// Usable tells whether there is a clipboard to put pictures on.
func Usable() bool { return clipboard.Init() == nil }

// Picture puts a PNG file on the clipboard, where it stays.
func Picture(png []byte) error {
	if err := clipboard.Init(); err != nil {
		return fmt.Errorf("put the picture on the clipboard: %w", err)
	}
	if clipboard.Write(clipboard.FmtImage, png) == nil {
		return errors.New("put the picture on the clipboard: the system does not take it")
	}
	return nil
}
