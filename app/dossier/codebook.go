package dossier

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"standpoint/app/codebook"
)

// Codebook gives the dossier's parties and issues, in the analyst's order.
func (d *Dossier) Codebook(ctx context.Context) (book Codebook, err error) {
	err = d.read(ctx, func(ctx context.Context, conn *sql.Conn) (err error) {
		book, err = codebookOf(ctx, conn)
		return err
	})
	return book, d.explain("read the codebook", err)
}

func codebookOf(ctx context.Context, conn *sql.Conn) (Codebook, error) {
	return readCodebook(func(query string, visit func(scan func(...any) error) error) error {
		rows, err := conn.QueryContext(ctx, query)
		if err != nil {
			return err
		}
		return eachRow(rows, visit)
	})
}

// eachQuery runs a query and visits its rows.
type eachQuery func(query string, visit func(scan func(...any) error) error) error

func readCodebook(each eachQuery) (Codebook, error) {
	var book Codebook
	err := each("SELECT codebook FROM dossier", func(scan func(...any) error) error { return scan(&book.Title) })
	if err != nil {
		return book, err
	}
	if book.Parties, err = readParties(each); err != nil {
		return book, err
	}
	book.Issues, err = readIssues(each)
	return book, err
}

func readParties(each eachQuery) ([]Party, error) {
	var all []Party
	at := map[ID]int{}
	err := each("SELECT id, uid, name, short, colour, note FROM party ORDER BY sort, id", func(scan func(...any) error) error {
		var p Party
		err := scan(&p.ID, &p.UID, &p.Name, &p.Short, &p.Colour, &p.Note)
		at[p.ID] = len(all)
		all = append(all, p)
		return err
	})
	if err != nil {
		return nil, err
	}
	err = each("SELECT party_id, kind, alias FROM party_alias ORDER BY party_id, sort, id", func(scan func(...any) error) error {
		var id ID
		var kind, alias string
		if err := scan(&id, &kind, &alias); err != nil {
			return err
		}
		if list := aliasList(&all[at[id]].Party, kind); list != nil {
			*list = append(*list, alias)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = each(`SELECT party_id, name, short, titles, pronoun, in_office_from, in_office_until FROM person ORDER BY party_id, sort, id`,
		func(scan func(...any) error) error {
			var id ID
			var titles string
			var p codebook.Person
			if err := scan(&id, &p.Name, &p.Short, &titles, &p.Pronoun, &p.From, &p.Until); err != nil {
				return err
			}
			if titles != "" {
				p.Titles = strings.Split(titles, "\n")
			}
			party := &all[at[id]]
			party.Persons = append(party.Persons, p)
			return nil
		})
	return all, err
}

func readIssues(each eachQuery) ([]Issue, error) {
	var all []Issue
	at := map[ID]int{}
	err := each("SELECT id, uid, name, question, pole_a, pole_b, affirmative, note FROM issue ORDER BY sort, id", func(scan func(...any) error) error {
		var i Issue
		err := scan(&i.ID, &i.UID, &i.Name, &i.Question, &i.PoleA, &i.PoleB, &i.Affirmative, &i.Note)
		at[i.ID] = len(all)
		all = append(all, i)
		return err
	})
	if err != nil {
		return nil, err
	}
	err = each("SELECT issue_id, kind, word FROM issue_word ORDER BY issue_id, sort, id", func(scan func(...any) error) error {
		var id ID
		var kind, word string
		if err := scan(&id, &kind, &word); err != nil {
			return err
		}
		if list := wordList(&all[at[id]].Issue, kind); list != nil {
			*list = append(*list, word)
		}
		return nil
	})
	return all, err
}

var aliasKinds = [...]string{"alias", "exact", "adjective", "group"}

func aliasList(p *codebook.Party, kind string) *[]string {
	switch kind {
	case "alias":
		return &p.Aliases
	case "exact":
		return &p.AliasesExact
	case "adjective":
		return &p.Adjectives
	case "group":
		return &p.Groups
	}
	return nil
}

var wordKinds = [...]string{"keyword", "cue_a", "cue_b", "exclude"}

func wordList(i *codebook.Issue, kind string) *[]string {
	switch kind {
	case "keyword":
		return &i.Keywords
	case "cue_a":
		return &i.CuesA
	case "cue_b":
		return &i.CuesB
	case "exclude":
		return &i.Exclude
	}
	return nil
}

// SetCodebook replaces the codebook. A party or issue of the same name as
// before stays the same one, with its passages; one that is gone goes with
// its passages, and with what it claims of others, until the step is undone.
func (d *Dossier) SetCodebook(ctx context.Context, book codebook.Codebook) error {
	if err := uniqueNames(book); err != nil {
		return err
	}
	return d.act(ctx, "Change codebook", func(t tx) error { return t.setCodebook(book) })
}

func (t tx) codebook() (Codebook, error) {
	return readCodebook(func(query string, visit func(scan func(...any) error) error) error {
		return t.each(query, nil, visit)
	})
}

func (t tx) setCodebook(book codebook.Codebook) error {
	old, err := t.codebook()
	if err != nil {
		return err
	}
	return t.revise(old, RevisionTo(old, book))
}

func uniqueNames(book codebook.Codebook) error {
	parties, issues := map[string]bool{}, map[string]bool{}
	for _, p := range book.Parties {
		if p.Name == "" || parties[p.Name] {
			return fmt.Errorf("party %q: its name is empty or there twice", p.Name)
		}
		parties[p.Name] = true
	}
	for _, i := range book.Issues {
		if i.Name == "" || issues[i.Name] {
			return fmt.Errorf("issue %q: its name is empty or there twice", i.Name)
		}
		issues[i.Name] = true
	}
	return nil
}

func (t tx) setPersons(party ID, old, persons []codebook.Person) error {
	if slices.EqualFunc(old, persons, samePerson) {
		return nil
	}
	if _, err := t.exec("DELETE FROM person WHERE party_id=?", party); err != nil {
		return err
	}
	for n, p := range persons {
		if _, err := t.insert(`INSERT INTO person(uid,party_id,name,short,titles,pronoun,in_office_from,in_office_until,sort)
			VALUES(?,?,?,?,?,?,?,?,?)`, newUID(), party, p.Name, p.Short, lines(p.Titles), p.Pronoun, p.From, p.Until, n); err != nil {
			return err
		}
	}
	return nil
}

func samePerson(a, b codebook.Person) bool {
	return a.Name == b.Name && a.Short == b.Short && a.Pronoun == b.Pronoun && a.From == b.From && a.Until == b.Until &&
		slices.Equal(a.Titles, b.Titles)
}

// setWords replaces the list of one kind of words of a party or issue.
func (t tx) setWords(tbl, owner, column string, id ID, kind string, old, words []string) error {
	if slices.Equal(old, words) {
		return nil
	}
	if _, err := t.exec("DELETE FROM "+tbl+" WHERE "+owner+"=? AND kind=?", id, kind); err != nil {
		return err
	}
	for n, word := range words {
		if _, err := t.insert("INSERT INTO "+tbl+"(uid,"+owner+",kind,"+column+",sort) VALUES(?,?,?,?,?)", newUID(), id, kind, word, n); err != nil {
			return err
		}
	}
	return nil
}

// remove deletes a party or issue; what hangs on it goes by cascade, and the
// history keeps every row.
func (t tx) remove(tbl string, id ID) error {
	_, err := t.exec("DELETE FROM "+tbl+" WHERE id=?", id)
	return err
}
