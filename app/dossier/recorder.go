package dossier

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
)

// recorded lists the tables whose rows the history keeps, and of each the
// columns that never change once written. No row of a source's text is kept:
// sources are only shown and hidden.
var recorded = []struct {
	name    string
	unsaved []string // in no row image
	fixed   []string // write-once
}{
	{name: "dossier"},
	{name: "party"},
	{name: "party_alias"},
	{name: "person"},
	{name: "issue"},
	{name: "issue_word"},
	{name: "source", unsaved: []string{"text"}, fixed: []string{"uid", "intake_id", "text", "text_sha256", "file_name", "file_sha256"}},
	{name: "passage", fixed: []string{
		"uid", "source_id", "start", "end", "quote",
		"origin", "confidence", "why", "engine", "as_suggested", "created_at",
	}},
	{name: "position"},
	{name: "salience"},
}

// table is a recorded table with its columns as the file has them.
type table struct {
	name    string
	columns []string // those in row images
	fixed   []string
}

// changeable lists the columns of a table that may differ between two images.
func (t table) changeable() []string {
	var found []string
	for _, c := range t.columns {
		if c != "id" && !slices.Contains(t.fixed, c) {
			found = append(found, c)
		}
	}
	return found
}

// watch sets up the triggers that keep an image of every row that an action
// changes, and those that hold what must never change. They are temporary:
// the file itself holds no trigger, and no action can forget one.
func (w *writer) watch(ctx context.Context) error {
	if _, err := w.conn.ExecContext(ctx, "CREATE TEMP TABLE recording(step INTEGER); INSERT INTO recording VALUES(NULL)"); err != nil {
		return fmt.Errorf("prepare the history: %w", err)
	}
	for _, r := range recorded {
		columns, err := columns(ctx, w.conn, r.name)
		if err != nil {
			return fmt.Errorf("list the columns of %s: %w", r.name, err)
		}
		t := table{name: r.name, fixed: r.fixed}
		for _, c := range columns {
			if !slices.Contains(r.unsaved, c) {
				t.columns = append(t.columns, c)
			}
		}
		w.tables = append(w.tables, t)
		for _, trigger := range t.triggers() {
			if _, err := w.conn.ExecContext(ctx, trigger); err != nil {
				return fmt.Errorf("watch %s: %w", r.name, err)
			}
		}
	}
	return nil
}

// columns lists the columns of a table in their order.
func columns(ctx context.Context, conn *sql.Conn, name string) ([]string, error) {
	rows, err := conn.QueryContext(ctx, "SELECT name FROM pragma_table_info(?)", name)
	if err != nil {
		return nil, err
	}
	var names []string
	err = eachRow(rows, func(scan func(...any) error) error {
		var c string
		if err := scan(&c); err != nil {
			return err
		}
		names = append(names, c)
		return nil
	})
	return names, err
}

const stepRow = `INSERT INTO step_row(step_id,tbl,row,old,new) VALUES((SELECT step FROM recording),'%s',%s.id,%s,%s);`

func (t table) triggers() []string {
	var all []string
	add := func(event, image string, when []string) {
		condition := strings.Join(append([]string{"(SELECT step FROM recording) IS NOT NULL"}, when...), " AND ")
		all = append(all, fmt.Sprintf("CREATE TEMP TRIGGER keep_%s_%s AFTER %s ON main.%s WHEN %s BEGIN %s END",
			t.name, strings.ToLower(event), event, t.name, condition, image))
	}
	add("INSERT", fmt.Sprintf(stepRow, t.name, "NEW", "NULL", "'{}'"), nil)
	add("DELETE", fmt.Sprintf(stepRow, t.name, "OLD", image("OLD", t.columns), "NULL"), nil)
	columns := t.changeable()
	var differ []string
	for _, c := range columns {
		differ = append(differ, fmt.Sprintf("OLD.%[1]q IS NOT NEW.%[1]q", c))
	}
	add("UPDATE", fmt.Sprintf(stepRow, t.name, "NEW", image("OLD", columns), image("NEW", columns)),
		[]string{"(" + strings.Join(differ, " OR ") + ")"})
	for _, c := range append([]string{"id"}, t.fixed...) {
		all = append(all, fmt.Sprintf(
			"CREATE TEMP TRIGGER hold_%[1]s_%[2]s BEFORE UPDATE OF %[2]q ON main.%[1]s WHEN OLD.%[2]q IS NOT NEW.%[2]q BEGIN SELECT RAISE(ABORT,'%[1]s.%[2]s is written once'); END",
			t.name, c))
	}
	return all
}

// image is the SQL of a row's columns as JSON.
func image(row string, columns []string) string {
	var pairs []string
	for _, c := range columns {
		pairs = append(pairs, fmt.Sprintf("'%s',%s.%q", c, row, c))
	}
	return "json_object(" + strings.Join(pairs, ",") + ")"
}

// rowImage is a row as it was before a step (old; nil: not there) and after
// it (new; nil: gone). Of an inserted row new is "{}" until the insertion is
// undone: before that the row itself says it, and an import would otherwise
// store everything twice.
type rowImage struct {
	id       int64
	name     string
	row      int64
	old, new *string
}

// restore brings a row to how it was before or after a step. Tables and
// columns come from our own list, values are bound: no text from the file is
// ever run.
func (t tx) restore(i rowImage, back bool) error {
	at := slices.IndexFunc(t.w.tables, func(candidate table) bool { return candidate.name == i.name })
	if at < 0 || i.old == nil && i.new == nil {
		return fmt.Errorf("the history names %q, which holds no work", i.name)
	}
	target := t.w.tables[at]
	to := i.new
	if back {
		to = i.old
	}
	var changed int64
	var err error
	switch {
	case i.old == nil && back:
		if err := t.keepInserted(target, i); err != nil {
			return err
		}
		changed, err = t.exec("DELETE FROM main."+target.name+" WHERE id=?", i.row)
	case i.new == nil && !back:
		changed, err = t.exec("DELETE FROM main."+target.name+" WHERE id=?", i.row)
	case i.old == nil || i.new == nil:
		changed, err = t.exec(target.insertion(), *to)
	default:
		changed, err = t.exec(target.update(), *to, i.row)
	}
	if err == nil && changed != 1 {
		err = fmt.Errorf("the history changes row %d of %s, which is not there", i.row, i.name)
	}
	return err
}

// keepInserted takes the image of an inserted row that is about to go.
func (t tx) keepInserted(target table, i rowImage) error {
	_, err := t.exec("UPDATE step_row SET new=(SELECT "+image("r", target.columns)+" FROM main."+target.name+" r WHERE r.id=?1) WHERE id=?2", i.row, i.id)
	return err
}

func (t table) insertion() string {
	var names, values []string
	for _, c := range t.columns {
		names = append(names, fmt.Sprintf("%q", c))
		values = append(values, fmt.Sprintf("?1->>'$.%s'", c))
	}
	return fmt.Sprintf("INSERT INTO main.%s(%s) SELECT %s", t.name, strings.Join(names, ","), strings.Join(values, ","))
}

func (t table) update() string {
	var set []string
	for _, c := range t.changeable() {
		set = append(set, fmt.Sprintf("%[1]q=CASE WHEN json_type(?1,'$.%[1]s') IS NULL THEN %[1]q ELSE ?1->>'$.%[1]s' END", c))
	}
	return fmt.Sprintf("UPDATE main.%s SET %s WHERE id=?2", t.name, strings.Join(set, ","))
}
