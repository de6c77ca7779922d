package handover

import (
	"net"
	"os"
	"path/filepath"
	"reflect"
	"testing"
)

// listen collects what is taken.
func listen(t *testing.T, folder string) chan []string {
	t.Helper()
	got := make(chan []string, 4)
	stop, err := Listen(folder, func(files []string) { got <- files })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(stop)
	return got
}

func TestFilesGoToTheOneThatRuns(t *testing.T) {
	folder := t.TempDir()
	if taken, err := Offer(t.Context(), folder, []string{"a"}); taken || err != nil {
		t.Fatalf("nobody is there, yet the files were taken: %v, %v", taken, err)
	}
	got := listen(t, folder)
	for _, files := range [][]string{{"talks.standpoint"}, {}, {"/far/a.txt", "b ü.txt"}} {
		taken, err := Offer(t.Context(), folder, files)
		if !taken || err != nil {
			t.Fatalf("%q was not taken: %v", files, err)
		}
		want := []string{}
		for _, f := range files {
			abs, err := filepath.Abs(f)
			if err != nil {
				t.Fatal(err)
			}
			want = append(want, abs)
		}
		if files := <-got; !reflect.DeepEqual(files, want) {
			t.Errorf("taken %q, want %q", files, want)
		}
	}
}

func TestSecondOneDoesNotListen(t *testing.T) {
	folder := t.TempDir()
	listen(t, folder)
	if stop, err := Listen(folder, func([]string) {}); err == nil {
		stop()
		t.Error("two listen at once")
	}
}

// TestSocketLeftBehindIsUsedAgain: who was killed leaves one.
func TestSocketLeftBehindIsUsedAgain(t *testing.T) {
	folder := t.TempDir()
	old, err := net.ListenUnix("unix", &net.UnixAddr{Name: filepath.Join(folder, socket), Net: "unix"})
	if err != nil {
		t.Fatal(err)
	}
	old.SetUnlinkOnClose(false)
	if err := old.Close(); err != nil {
		t.Fatal(err)
	}
	got := listen(t, folder)
	if taken, _ := Offer(t.Context(), folder, []string{"/a"}); !taken {
		t.Fatal("nobody took the files")
	}
	<-got
}

// TestFileOfThatNameIsLeftAlone: only a socket is ever removed.
func TestFileOfThatNameIsLeftAlone(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, socket)
	if err := os.WriteFile(path, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	if stop, err := Listen(folder, func([]string) {}); err == nil {
		stop()
		t.Error("a file of that name was taken for a socket")
	}
	if data, err := os.ReadFile(path); err != nil || string(data) != "mine" {
		t.Errorf("the file holds %q: %v", data, err)
	}
}

func TestNonsenseIsLetGo(t *testing.T) {
	folder := t.TempDir()
	got := listen(t, folder)
	for _, message := range []string{"", "no json", `{"files":1}`, "[1,2]"} {
		conn, err := net.Dial("unix", filepath.Join(folder, socket))
		if err != nil {
			t.Fatal(err)
		}
		_, _ = conn.Write([]byte(message))
		_ = conn.(*net.UnixConn).CloseWrite()
		_ = conn.Close()
	}
	if taken, _ := Offer(t.Context(), folder, []string{"/a"}); !taken {
		t.Fatal("after nonsense nobody takes files")
	}
	if files := <-got; len(files) != 1 || files[0] != "/a" {
		t.Errorf("taken %q", files)
	}
}
