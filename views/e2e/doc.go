// Package e2e tests the whole program as a person uses it: the real binary in
// a real window under Xvfb, driven by mouse, keys and drops, in the words of a
// user's journey.
//
// It holds tests only. They find things on the screen by the trace that the
// window writes (see package views) and wait for what they expect, never for
// time to pass.
package e2e
