package dossier_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"standpoint/app/dossier"
)

// onDisks is set by .ci/faults, where disks can be made and mounted: that takes
// the superuser and a loop device.
const onDisks = "STANDPOINT_TEST_DISKS"

// disk is a file system of its own in a file.
type disk struct {
	t      *testing.T
	image  string
	folder string
}

func newDisk(t *testing.T) *disk {
	t.Helper()
	if os.Getenv(onDisks) == "" {
		t.Skip("needs a disk of its own; .ci/faults makes one")
	}
	d := &disk{t: t, image: filepath.Join(t.TempDir(), "disk"), folder: t.TempDir()}
	must(t, os.WriteFile(d.image, nil, 0o600))
	must(t, os.Truncate(d.image, 24<<20))
	d.run("mkfs.ext4", "-q", "-F", d.image)
	t.Cleanup(func() { _ = exec.Command("umount", "-l", d.folder).Run() })
	return d
}

func (d *disk) run(name string, args ...string) {
	d.t.Helper()
	if out, err := exec.Command(name, args...).CombinedOutput(); err != nil {
		d.t.Fatalf("%s %v: %v\n%s", name, args, err, out)
	}
}

func (d *disk) mount(options string) {
	d.t.Helper()
	d.run("mount", "-o", "loop"+options, d.image, d.folder)
}

func (d *disk) unmount() {
	d.t.Helper()
	d.run("umount", d.folder)
}

func (d *disk) path(name string) string { return filepath.Join(d.folder, name) }

// hold puts a dossier on the disk, closed.
func (d *disk) hold() (path string) {
	d.t.Helper()
	if err := os.Remove(d.path("lost+found")); err != nil && !errors.Is(err, os.ErrNotExist) {
		d.t.Fatal(err)
	}
	k := createAt(d.t, d.path("talks.standpoint"))
	add(d.t, k, articles(0, 5)...)
	must(d.t, k.Close())
	return k.Path()
}

// cutPower makes the disk forget at once all that was not brought to it: ext4
// stops without writing its log. The two numbers are EXT4_IOC_SHUTDOWN and
// EXT4_GOING_FLAGS_NOLOGFLUSH of the kernel.
func (d *disk) cutPower() {
	d.t.Helper()
	const shutdown, withoutLog = 0x8004587d, 2
	folder, err := os.Open(d.folder)
	must(d.t, err)
	defer folder.Close()
	must(d.t, unix.IoctlSetPointerInt(int(folder.Fd()), shutdown, withoutLog))
}

// freeze stops a child where it is: what it is writing at the moment of the
// cut would come back as written.
func (p *process) freeze() {
	p.t.Helper()
	must(p.t, p.cmd.Process.Signal(syscall.SIGSTOP))
	for !p.isFrozen() {
	}
}

func (p *process) isFrozen() bool {
	threads, err := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/stat", p.cmd.Process.Pid))
	must(p.t, err)
	for _, file := range threads {
		stat, err := os.ReadFile(file)
		if errors.Is(err, os.ErrNotExist) || errors.Is(err, syscall.ESRCH) {
			continue
		}
		must(p.t, err)
		_, state, _ := strings.Cut(string(stat), ") ")
		if !strings.HasPrefix(state, "T") {
			return false
		}
	}
	return true
}

// lostIn cuts the power while a child works, and gives how many acknowledged
// actions are gone.
func (d *disk) lostIn(role string, random *rand.Rand) int {
	t := d.t
	t.Helper()
	path := d.path("talks.standpoint")
	p := start(t, role, path)
	p.until("open")
	last := ""
	for range random.IntN(60) {
		last = p.line()
	}
	p.freeze()
	d.cutPower()
	if rest := p.kill(); len(rest) > 0 {
		last = rest[len(rest)-1]
	}
	d.unmount()
	d.mount("")
	k := sound(t, path)
	kept, err := k.Passage(t.Context(), 1)
	must(t, err)
	must(t, k.Close())
	acknowledged, _ := strconv.Atoi(last)
	n, _ := strconv.Atoi(kept.Note)
	return max(0, acknowledged-n)
}

func TestPowerCutLosesNothingAcknowledged(t *testing.T) {
	for _, role := range []string{"edit", "journal-edit"} {
		t.Run(role, func(t *testing.T) {
			d := newDisk(t)
			d.mount("")
			d.hold()
			random := rand.New(rand.NewPCG(6, 6))
			for range *rounds {
				if lost := d.lostIn(role, random); lost > 0 {
					t.Errorf("%d acknowledged actions are lost", lost)
				}
			}
			d.unmount()
		})
	}
}

// The test above is worth something only if it fails where it should: without
// a sync after each action.
func TestPowerCutLosesWhatIsNotSynced(t *testing.T) {
	d := newDisk(t)
	d.mount("")
	d.hold()
	random := rand.New(rand.NewPCG(7, 7))
	for n := range 300 {
		if lost := d.lostIn("careless-edit", random); lost > 0 {
			t.Logf("cut %d lost %d acknowledged actions, as it must without a sync", n+1, lost)
			d.unmount()
			return
		}
	}
	t.Error("300 power cuts without a sync lost nothing: the cut is none")
}

func TestReadOnlyMediumIsReadWholeAndCopied(t *testing.T) {
	for _, crashed := range []bool{false, true} {
		t.Run(fmt.Sprintf("crashed %v", crashed), func(t *testing.T) {
			d := newDisk(t)
			d.mount("")
			path := d.hold()
			if crashed {
				p := start(t, "edit", path)
				p.until("9")
				p.kill()
			}
			d.unmount()
			d.mount(",ro")
			before := files(t, path)
			k := open(t, path)
			kept, err := k.Passage(t.Context(), 1)
			must(t, err)
			if n, _ := strconv.Atoi(kept.Note); !k.ReadOnly() || crashed && n < 9 {
				t.Errorf("read-only %v, edit 9 was acknowledged, %q is shown", k.ReadOnly(), kept.Note)
			}
			if err := k.Accept(t.Context(), 1); !errors.Is(err, dossier.ErrReadOnly) {
				t.Errorf("action: %v", err)
			}
			copied := filepath.Join(t.TempDir(), "copy.standpoint")
			must(t, k.SaveCopy(t.Context(), copied))
			if c := open(t, copied); c.ReadOnly() || digest(t, c) != digest(t, k) {
				t.Error("the copy is not the same, or cannot be worked on")
			}
			must(t, k.Close())
			if after := files(t, path); after != before {
				t.Errorf("reading changed the files\n%s\nto\n%s", before, after)
			}
			d.unmount()
		})
	}
}

func TestReallyFullDiskLosesNothingAndWorkGoesOn(t *testing.T) {
	for name, opening := range map[string]func(context.Context, string) (*dossier.Dossier, error){
		"log": dossier.Open, "journal": dossier.OpenWithJournal,
	} {
		t.Run(name, func(t *testing.T) {
			d := newDisk(t)
			d.run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", d.folder)
			path := d.hold()
			k, err := opening(t.Context(), path)
			must(t, err)
			defer k.Close()
			ballast := d.path("ballast")
			d.stuff(ballast)
			want := digest(t, k)
			for n := 0; err == nil && n < 100_000; n++ {
				note := strings.Repeat(strconv.Itoa(n), 200)
				if err = k.EditPassage(t.Context(), 1, dossier.PassageEdit{Note: &note}); err == nil {
					want = digest(t, k)
				}
			}
			if !errors.Is(err, dossier.ErrDiskFull) {
				t.Fatalf("actions on a full disk: %v", err)
			}
			if got := digest(t, k); got != want {
				t.Error("the action that failed changed something")
			}
			before := files(t, ballast)
			if err := k.SaveCopy(t.Context(), d.path("copy.standpoint")); !errors.Is(err, dossier.ErrDiskFull) {
				t.Errorf("copy to a full disk: %v", err)
			}
			if after := files(t, ballast); after != before {
				t.Errorf("a copy that failed leaves\n%s\nwhere there was\n%s", after, before)
			}
			copied := filepath.Join(t.TempDir(), "copy.standpoint")
			must(t, k.SaveCopy(t.Context(), copied))
			if got := digest(t, open(t, copied)); got != want {
				t.Error("a copy elsewhere lacks something")
			}
			if err := k.Close(); err != nil && !errors.Is(err, dossier.ErrDiskFull) {
				t.Errorf("closing: %v", err)
			}
			must(t, os.Remove(ballast))
			k = sound(t, path)
			if got := digest(t, k); got != want {
				t.Error("something acknowledged is lost")
			}
			must(t, k.Accept(t.Context(), 2))
			must(t, k.Close())
		})
	}
}

// stuff fills a disk to the last byte.
func (d *disk) stuff(path string) {
	d.t.Helper()
	f, err := os.Create(path)
	must(d.t, err)
	defer f.Close()
	for size := 1 << 16; size > 0; {
		if _, err = f.Write(make([]byte, size)); err != nil {
			size /= 2
		}
	}
	if !errors.Is(err, syscall.ENOSPC) {
		d.t.Fatalf("filling the disk: %v", err)
	}
}

func TestUnmountedDiskIsNotWrittenTo(t *testing.T) {
	d := newDisk(t)
	d.mount("")
	k := open(t, d.hold())
	want := digest(t, k)
	d.run("umount", "-l", d.folder)
	if err := k.Accept(t.Context(), 1); !errors.Is(err, dossier.ErrMissing) {
		t.Errorf("action: %v", err)
	}
	copied := filepath.Join(t.TempDir(), "saved.standpoint")
	must(t, k.SaveCopy(t.Context(), copied))
	if got := digest(t, open(t, copied)); got != want {
		t.Error("the copy lacks something")
	}
	if err := k.Close(); !errors.Is(err, dossier.ErrMissing) {
		t.Errorf("close: %v", err)
	}
}
