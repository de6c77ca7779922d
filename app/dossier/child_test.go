package dossier_test

import (
	"bufio"
	"context"
	"database/sql"
	"errors"
	"flag"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"standpoint/app/dossier"
)

// rounds is how often each way of killing is tried; `go test -args -rounds 100`.
var rounds = flag.Int("rounds", killRounds, "how often to kill the writing process in each test")

// damagedFiles is how many files are damaged; `go test -args -damaged 10000`.
var damagedFiles = flag.Int("damaged", 60, "how many damaged files to open")

// actions is how much each goroutine does; `go test -args -actions 400`.
var actions = flag.Int("actions", 40, "how much each of several goroutines does")

// childRole names what the test binary does when a test runs it as another
// process, on the dossier named after it.
const childRole = "STANDPOINT_TEST_CHILD"

func TestMain(m *testing.M) {
	if role := os.Getenv(childRole); role != "" {
		if err := child(role, os.Getenv(childRole+"_PATH")); err != nil {
			fmt.Println("error:", err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// child works on a dossier without end and says what was acknowledged, a line
// each, until it is killed.
func child(role, path string) error {
	ctx := context.Background()
	switch role {
	case "try":
		return tryToOpen(ctx, path)
	case "meddle":
		return tryToMeddle(path)
	case "renew":
		return dossier.RenewHalf(ctx, path, func(stage string) {
			fmt.Println(stage)
		})
	case "sign":
		return dossier.StartSession(ctx, path, func() {
			fmt.Println("signed")
			select {}
		})
	}
	open := dossier.Open
	if strings.HasPrefix(role, "journal-") {
		open = dossier.OpenWithJournal
	}
	if strings.HasPrefix(role, "careless-") {
		open = dossier.OpenCarelessly
	}
	for {
		d, err := open(ctx, path)
		if err != nil {
			return err
		}
		fmt.Println("open")
		switch role[strings.Index(role, "-")+1:] {
		case "edit":
			err = editForEver(ctx, d)
		case "early":
			fmt.Println(1)
			select {}
		case "travel":
			err = travelForEver(ctx, d)
		case "import":
			err = importForEver(ctx, d)
		case "half":
			err = d.WriteHalf(func() {
				fmt.Println("half")
				select {}
			})
		}
		if err != nil {
			return err
		}
		if err := d.Close(); err != nil {
			return err
		}
		fmt.Println("closed")
	}
}

func tryToOpen(ctx context.Context, path string) error {
	d, err := dossier.Open(ctx, path)
	switch {
	case errors.Is(err, dossier.ErrInUse):
		fmt.Println("in use")
		return nil
	case err != nil:
		return err
	}
	fmt.Println("opened")
	return d.Close()
}

// tryToMeddle writes as any other program could that knows SQLite.
func tryToMeddle(path string) error {
	db, err := sql.Open("sqlite", (&url.URL{Scheme: "file", Path: path}).String())
	if err != nil {
		return err
	}
	defer db.Close()
	if _, err := db.Exec("INSERT INTO meta VALUES('stranger','was here')"); err != nil {
		fmt.Println("refused")
		return nil
	}
	fmt.Println("wrote")
	return nil
}

func editForEver(ctx context.Context, d *dossier.Dossier) error {
	p, err := d.Passage(ctx, 1)
	if err != nil {
		return err
	}
	n, _ := strconv.Atoi(p.Note)
	for {
		n++
		note := strconv.Itoa(n)
		if err := d.EditPassage(ctx, 1, dossier.PassageEdit{Note: &note}); err != nil {
			return err
		}
		fmt.Println(n)
	}
}

func travelForEver(ctx context.Context, d *dossier.Dossier) error {
	for {
		if _, err := d.Undo(ctx); err != nil {
			return err
		}
		fmt.Println("undone")
		if _, err := d.Redo(ctx); err != nil {
			return err
		}
		fmt.Println("redone")
	}
}

func importForEver(ctx context.Context, d *dossier.Dossier) error {
	sources, err := d.Sources(ctx)
	if err != nil {
		return err
	}
	for n := 1000 + len(sources); ; n += 120 {
		_, err := d.AddSources(ctx, "Import", articles(n, n+120), func(done, _ int) { fmt.Println("hidden", done) })
		if err != nil {
			return err
		}
		fmt.Println("shown", n+120-1000)
	}
}

// process is a running child.
type process struct {
	t     *testing.T
	cmd   *exec.Cmd
	lines *bufio.Scanner
}

func start(t *testing.T, role, path string) *process {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childRole+"="+role, childRole+"_PATH="+path)
	out, err := cmd.StdoutPipe()
	must(t, err)
	must(t, cmd.Start())
	p := &process{t: t, cmd: cmd, lines: bufio.NewScanner(out)}
	t.Cleanup(func() { _ = cmd.Process.Kill(); _ = cmd.Wait() })
	return p
}

// line is the next thing that the child acknowledges.
func (p *process) line() string {
	p.t.Helper()
	if !p.lines.Scan() {
		p.t.Fatal("the child ended by itself")
	}
	line := p.lines.Text()
	if strings.HasPrefix(line, "error") {
		p.t.Fatal("child: " + line)
	}
	return line
}

// until reads on to a line that begins so.
func (p *process) until(prefix string) string {
	p.t.Helper()
	for {
		if line := p.line(); strings.HasPrefix(line, prefix) {
			return line
		}
	}
}

// kill ends the child at once, and gives what it still had acknowledged.
func (p *process) kill() (rest []string) {
	p.t.Helper()
	must(p.t, p.cmd.Process.Kill())
	for p.lines.Scan() {
		rest = append(rest, p.lines.Text())
	}
	_ = p.cmd.Wait()
	return rest
}
