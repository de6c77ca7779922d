package dossier

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"database/sql/driver"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"
	"sync"

	"modernc.org/sqlite"
)

// The seal is a sum over all rows of a table: the exclusive or of a hash of
// each. It is kept up to date with every row that is written, so that a bit
// that falls over in the file shows itself however long ago that was: no later
// action makes it good again.

// sealed lists the tables under the seal with the columns that are not.
var sealed = []struct {
	name   string
	except []string
}{
	{name: "coder"},
	{name: "dossier"},
	{name: "intake"},
	{name: "issue"},
	{name: "issue_word"},
	{name: "party"},
	{name: "party_alias"},
	{name: "passage"},
	{name: "person"},
	{name: "position"},
	{name: "salience"},
	{name: "source", except: []string{"text"}}, // text_sha256 stands for it
	{name: "step", except: []string{"session"}},
	{name: "step_row"},
}

// sealFunction is the SQL function that adds a row to a sum, or takes it out
// again: sum, then the row's columns.
const sealFunction = "standpoint_seal"

// knowSeal makes the function known to all connections from now on.
var knowSeal = sync.OnceValue(func() error {
	return sqlite.RegisterFunction(sealFunction, &sqlite.FunctionImpl{
		NArgs: -1, Deterministic: true, VolatileArgs: true, Scalar: addToSeal,
	})
})

func addToSeal(_ *sqlite.FunctionContext, args []driver.Value) (driver.Value, error) {
	sum, ok := args[0].(int64)
	if !ok {
		return nil, fmt.Errorf("%s of a %T", sealFunction, args[0])
	}
	row := make([]byte, 0, 1024)
	for _, value := range args[1:] {
		switch v := value.(type) {
		case nil:
			row = append(row, 'n')
		case int64:
			row = binary.BigEndian.AppendUint64(append(row, 'i'), uint64(v))
		case float64:
			row = binary.BigEndian.AppendUint64(append(row, 'f'), math.Float64bits(v))
		case string:
			row = append(binary.BigEndian.AppendUint64(append(row, 't'), uint64(len(v))), v...)
		case []byte:
			row = append(binary.BigEndian.AppendUint64(append(row, 'b'), uint64(len(v))), v...)
		}
	}
	hash := sha256.Sum256(row)
	return sum ^ int64(binary.BigEndian.Uint64(hash[:])), nil
}

// sealedColumns lists the columns of a table that are under the seal.
func sealedColumns(ctx context.Context, conn *sql.Conn, name string, except []string) ([]string, error) {
	all, err := columns(ctx, conn, name)
	if err != nil {
		return nil, fmt.Errorf("list the columns of %s: %w", name, err)
	}
	return slices.DeleteFunc(all, func(c string) bool { return slices.Contains(except, c) }), nil
}

// added is the SQL of a sum with a row's columns added or taken out.
func added(sum, row string, columns []string) string {
	var all strings.Builder
	for _, c := range columns {
		fmt.Fprintf(&all, ",%s.%q", row, c)
	}
	return sealFunction + "(" + sum + all.String() + ")"
}

// keepSeal sets up the triggers that keep the sums of a session. They go on
// from the seal as it is in the file.
func (w *writer) keepSeal(ctx context.Context) error {
	_, err := w.conn.ExecContext(ctx, `CREATE TEMP TABLE tally(tbl TEXT PRIMARY KEY, sum INTEGER NOT NULL) WITHOUT ROWID;
		INSERT INTO tally SELECT key, CAST(value AS INTEGER) FROM json_each((SELECT CASE WHEN json_valid(value) THEN value ELSE '{}' END FROM meta WHERE key='seal'))`)
	if err != nil {
		return fmt.Errorf("read the seal: %w", err)
	}
	for _, s := range sealed {
		names, err := sealedColumns(ctx, w.conn, s.name, s.except)
		if err != nil {
			return err
		}
		if _, err := w.conn.ExecContext(ctx, "INSERT OR IGNORE INTO tally VALUES(?,0)", s.name); err != nil {
			return err
		}
		for event, sum := range map[string]string{
			"INSERT": added("sum", "NEW", names),
			"DELETE": added("sum", "OLD", names),
			"UPDATE": added(added("sum", "OLD", names), "NEW", names),
		} {
			trigger := fmt.Sprintf("CREATE TEMP TRIGGER seal_%s_%s AFTER %s ON main.%s BEGIN UPDATE tally SET sum=%s WHERE tbl='%s'; END",
				s.name, strings.ToLower(event), event, s.name, sum, s.name)
			if _, err := w.conn.ExecContext(ctx, trigger); err != nil {
				return fmt.Errorf("seal %s: %w", s.name, err)
			}
		}
	}
	return nil
}

// setSeal writes the sums of the session, at the end of each transaction.
const setSeal = `UPDATE meta SET value=(SELECT json_group_object(tbl,sum) FROM (SELECT tbl,sum FROM tally ORDER BY tbl)) WHERE key='seal'`

// sums adds up all rows that are in the file.
func sums(ctx context.Context, conn *sql.Conn, c *counter) (map[string]int64, error) {
	all := map[string]int64{}
	for _, s := range sealed {
		names, err := sealedColumns(ctx, conn, s.name, s.except)
		if err != nil {
			return nil, err
		}
		rows, err := conn.QueryContext(ctx, "SELECT "+added("0", "r", names)+" FROM main."+s.name+" r")
		if err != nil {
			return nil, err
		}
		sum := int64(0)
		err = eachRow(rows, func(scan func(...any) error) error {
			var row int64
			err := scan(&row)
			sum ^= row
			c.row()
			return err
		})
		if err != nil {
			return nil, fmt.Errorf("add up %s: %w", s.name, err)
		}
		all[s.name] = sum
	}
	return all, nil
}

// sealAsItIs seals what is in the file: a new dossier, or one from before
// there was a seal. progress may be nil.
func sealAsItIs(ctx context.Context, conn *sql.Conn, progress func(done, total int)) error {
	rows, err := newCounter(ctx, conn, progress)
	if err != nil {
		return fmt.Errorf("seal the dossier: %w", err)
	}
	all, err := sums(ctx, conn, rows)
	if err != nil {
		return fmt.Errorf("seal the dossier: %w", err)
	}
	value, err := json.Marshal(all)
	if err != nil {
		return err
	}
	_, err = conn.ExecContext(ctx, "UPDATE meta SET value=? WHERE key='seal'", string(value))
	return err
}

// tableWords says what the rows of a sealed table are, for people.
var tableWords = map[string]string{
	"coder":       "who works on it",
	"dossier":     "its title",
	"intake":      "the list of imports",
	"issue":       "the issues",
	"issue_word":  "the words of the issues",
	"party":       "the parties",
	"party_alias": "the names of the parties",
	"passage":     "the passages and the decisions on them",
	"person":      "the people who speak for the parties",
	"position":    "the positions set by hand",
	"salience":    "how much issues matter",
	"source":      "the titles, dates and other facts of the articles",
	"step":        "the list of actions",
	"step_row":    "the history of actions (undo)",
}

// checkSeal compares what is in the file with what was written to it.
func checkSeal(ctx context.Context, conn *sql.Conn) ([]string, error) {
	if format, err := formatOf(ctx, conn); err != nil || format > Format {
		return nil, err
	}
	var value string
	var marks int
	err := conn.QueryRowContext(ctx, `SELECT ifnull((SELECT value FROM meta WHERE key='seal'),''),
		(SELECT count(*) FROM meta WHERE key IN('min_reader','min_writer') AND value='1')`).Scan(&value, &marks)
	if err != nil {
		return nil, err
	}
	want := map[string]int64{}
	if marks != 2 || json.Unmarshal([]byte(value), &want) != nil {
		return []string{"The marks by which Standpoint knows its file are damaged."}, nil
	}
	got, err := sums(ctx, conn, &counter{})
	if err != nil {
		return nil, err
	}
	var found []string
	for _, s := range sealed {
		if was, ok := want[s.name]; !ok || was != got[s.name] {
			found = append(found, "Not as Standpoint wrote it: "+tableWords[s.name]+".")
		}
	}
	return found, nil
}
