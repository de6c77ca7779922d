package refi

import (
	"strings"

	"github.com/google/uuid"
)

// space is what the GUIDs that we make are made in.
var space = uuid.MustParse("2b0ac5c4-6f1a-5d0e-9a53-6c4fca7f53d1")

// made is the GUID of what has no uid of its own, from what it is.
func made(parts ...string) string {
	return strings.ToUpper(uuid.NewSHA1(space, []byte(strings.Join(parts, "\x00"))).String())
}

// The users: GUIDs are written in upper case, without braces, since some
// programs are said to take no others.
func analyst() string { return made("user", "analyst") }

func machine() string { return made("user", "machine") }

// guids gives the parts of a dossier their GUIDs: the uid where it is a UUID
// that nothing else has.
type guids map[string]bool

func (g guids) of(kind, uid string) string {
	guid := made(kind, uid)
	if parsed, err := uuid.Parse(uid); err == nil && parsed.String() == uid && !g[strings.ToUpper(uid)] {
		guid = strings.ToUpper(uid)
	}
	for g[guid] {
		guid = made(kind, guid)
	}
	g[guid] = true
	return guid
}

// plainGUID is a GUID as others may write it, as ours are: a target in braces
// is the one without.
func plainGUID(s string) string {
	return strings.ToUpper(strings.Trim(strings.TrimSpace(s), "{}"))
}

// uidOf is the uid of what has this GUID, or nothing where it is none.
func uidOf(guid string) string {
	parsed, err := uuid.Parse(plainGUID(guid))
	if err != nil {
		return ""
	}
	return parsed.String()
}
