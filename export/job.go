package export

import (
	"context"
	"io"
)

// job is the making of one document: where it goes, how it is stopped, how far
// it is, and what it could not hold.
type job struct {
	ctx   context.Context
	to    io.Writer
	step  func(done, all int) // nil: nobody asks
	notes []string            // in sentences
}

// alone is a job that nobody stops or watches.
func alone(w io.Writer) *job { return &job{ctx: context.Background(), to: w} }

// Write is how every document goes out: it fails once the job is stopped.
func (j *job) Write(p []byte) (int, error) {
	if err := j.stopped(); err != nil {
		return 0, err
	}
	return j.to.Write(p)
}

// stopped is why the document is not wanted any more; nil: it is.
func (j *job) stopped() error { return j.ctx.Err() }

// at tells how much of the document is made.
func (j *job) at(done, all int) {
	if j.step != nil {
		j.step(done, all)
	}
}

func (j *job) note(sentences ...string) { j.notes = append(j.notes, sentences...) }
