//go:build !windows

package outside

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"
)

// patience is how long a program of the system may take: what takes longer
// waits for something that will not come.
const patience = 30 * time.Second

// run runs a program of the system and gives what it says. Its complaint is the
// error's text.
func run(ctx context.Context, environment []string, program string, args ...string) (string, error) {
	limited, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	cmd := exec.CommandContext(limited, program, args...)
	cmd.Env = append(os.Environ(), environment...)
	cmd.WaitDelay = time.Second // what it started may hold its output open
	var out, complaint bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &complaint
	err := cmd.Run()
	switch {
	case ctx.Err() != nil:
		return "", ctx.Err()
	case limited.Err() != nil:
		return "", fmt.Errorf("%s did not answer for %d seconds and was stopped", program, int(patience.Seconds()))
	case err != nil && !errors.Is(err, exec.ErrWaitDelay):
		if words := strings.TrimSpace(complaint.String()); words != "" {
			return "", errors.New(words)
		}
		return "", fmt.Errorf("%s: %w", program, err)
	}
	return out.String(), nil
}
