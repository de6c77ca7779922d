// Package handover lets a second Standpoint give the files it was started with
// to the one that is running, so that a person has one window.
//
// It knows nothing of dossiers or windows. It speaks over a socket in a folder
// that belongs to the person alone; nothing of it reaches the network.
package handover

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"time"
)

// socket is the file by which the two meet.
const socket = "window.sock"

// patience is how long one waits for the other. A window that is busy answers
// all the same: the files are taken down before they are looked at.
const patience = 3 * time.Second

// most is how long a message may be, in bytes.
const most = 1 << 20

// answer is what the running one says when it has taken the files down.
const answer = "taken\n"

// Offer gives files to a Standpoint that runs already. taken is false where
// none does. Paths are made absolute: the other one may be in another folder.
func Offer(ctx context.Context, folder string, files []string) (taken bool, err error) {
	absolute := make([]string, len(files))
	for i, f := range files {
		if absolute[i], err = filepath.Abs(f); err != nil {
			return false, fmt.Errorf("find the folder of %s: %w", f, err)
		}
	}
	dialer := net.Dialer{Timeout: patience}
	conn, err := dialer.DialContext(ctx, "unix", filepath.Join(folder, socket))
	if err != nil {
		return false, nil // nobody is there
	}
	defer conn.Close()
	if err := conn.SetDeadline(time.Now().Add(patience)); err != nil {
		return false, nil
	}
	if err := json.NewEncoder(conn).Encode(absolute); err != nil {
		return false, nil
	}
	said, err := bufio.NewReader(io.LimitReader(conn, int64(len(answer)))).ReadString('\n')
	return err == nil && said == answer, nil
}

// Listen calls take for whatever later ones offer, on a goroutine of its own,
// until close is called. Where the folder allows no socket, or another one
// listens already, it returns an error: the app works without.
func Listen(folder string, take func(files []string)) (close func(), err error) {
	path := filepath.Join(folder, socket)
	listener, err := net.Listen("unix", path)
	if err != nil && deserted(path) {
		listener, err = net.Listen("unix", path)
	}
	if err != nil {
		return nil, fmt.Errorf("listen for a second start: %w", err)
	}
	go serve(listener, take)
	return func() { _ = listener.Close() }, nil
}

// deserted removes a socket that nobody listens at: the one who did was killed.
func deserted(path string) bool {
	conn, err := net.DialTimeout("unix", path, patience)
	if err == nil {
		_ = conn.Close()
		return false
	}
	info, err := os.Lstat(path)
	return err == nil && info.Mode()&os.ModeSocket != 0 && os.Remove(path) == nil
}

func serve(listener net.Listener, take func([]string)) {
	for {
		conn, err := listener.Accept()
		if errors.Is(err, net.ErrClosed) {
			return
		}
		if err == nil {
			receive(conn, take)
		}
	}
}

// receive takes one message down. What is no list of files is let go.
func receive(conn net.Conn, take func([]string)) {
	defer conn.Close()
	if conn.SetDeadline(time.Now().Add(patience)) != nil {
		return
	}
	var files []string
	if json.NewDecoder(io.LimitReader(conn, most)).Decode(&files) != nil {
		return
	}
	if _, err := io.WriteString(conn, answer); err == nil {
		take(files)
	}
}
