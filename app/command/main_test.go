package command_test

import (
	"fmt"
	"os"
	"testing"
)

// TestMain gives the commands a home of their own: they keep backups in it.
func TestMain(m *testing.M) {
	os.Exit(testMain(m))
}

func testMain(m *testing.M) int {
	home, err := os.MkdirTemp("", "standpoint-command-")
	if err == nil {
		err = os.Setenv("XDG_DATA_HOME", home)
	}
	if err != nil {
		fmt.Println(err)
		return 1
	}
	defer os.RemoveAll(home)
	return m.Run()
}
