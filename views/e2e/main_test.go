package e2e

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// update has the tests write their pictures to docs/pictures.
var update = flag.Bool("update", false, "renew the pictures in docs/pictures")

// binary is the program under test.
var binary string

// needs are the programs without which no window can be driven. make test
// installs them.
var needs = []string{"gcc", "Xvfb", "xdotool", "import"}

func TestMain(m *testing.M) {
	flag.Parse()
	os.Exit(testMain(m))
}

func testMain(m *testing.M) int {
	for _, program := range needs {
		if _, err := exec.LookPath(program); err != nil {
			fmt.Printf("no window is driven: %s is not installed (make test installs it)\n", program)
			return 0
		}
	}
	folder, err := os.MkdirTemp("", "standpoint-e2e-")
	if err != nil {
		fmt.Println(err)
		return 1
	}
	defer os.RemoveAll(folder)
	binary = filepath.Join(folder, "standpoint")
	// Without the tag migrated_fynedo, so that Fyne says where a widget is
	// touched from the wrong goroutine.
	build := exec.Command("go", "build", "-o", binary, "../..")
	build.Env = append(os.Environ(), "CGO_ENABLED=1")
	if out, err := build.CombinedOutput(); err != nil {
		fmt.Printf("build the program: %v\n%s", err, out)
		return 1
	}
	return m.Run()
}
