-- Format 1 of a dossier. docs/format.md explains the tables.
PRAGMA application_id = 1400131700; -- 0x53745074, "StPt"

CREATE TABLE meta(
 key TEXT PRIMARY KEY,
 value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE dossier(
 id INTEGER PRIMARY KEY,
 uid TEXT NOT NULL UNIQUE CHECK(length(uid)=36),
 title TEXT NOT NULL DEFAULT '',
 codebook TEXT NOT NULL DEFAULT '',
 note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE coder(
 id INTEGER PRIMARY KEY,
 uid TEXT NOT NULL UNIQUE CHECK(length(uid)=36),
 name TEXT NOT NULL DEFAULT '',
 created_at TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE intake(
 id INTEGER PRIMARY KEY,
 uid TEXT NOT NULL UNIQUE CHECK(length(uid)=36),
 coder_id INTEGER NOT NULL REFERENCES coder(id),
 at TEXT NOT NULL DEFAULT '',
 note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE source(
 id INTEGER PRIMARY KEY,
 uid TEXT NOT NULL UNIQUE CHECK(length(uid)=36),
 intake_id INTEGER NOT NULL REFERENCES intake(id),
 title TEXT NOT NULL DEFAULT '',
 title_how TEXT NOT NULL CHECK(title_how IN('stated','derived','analyst','unknown')),
 outlet TEXT NOT NULL DEFAULT '',
 agency TEXT NOT NULL DEFAULT '',
 author TEXT NOT NULL DEFAULT '',
 place TEXT NOT NULL DEFAULT '',
 address TEXT NOT NULL DEFAULT '',
 lang TEXT NOT NULL DEFAULT '',
 published TEXT CHECK(published GLOB '[12][0-9][0-9][0-9]*'),
 published_how TEXT NOT NULL CHECK(published_how IN('stated','likely','inferred','analyst','unknown')),
 published_why TEXT NOT NULL DEFAULT '',
 file_name TEXT NOT NULL DEFAULT '',
 file_sha256 TEXT NOT NULL DEFAULT '',
 note TEXT NOT NULL DEFAULT '',
 deleted_at TEXT,
 text TEXT NOT NULL CHECK(instr(text,char(0))=0),
 text_sha256 TEXT NOT NULL CHECK(length(text_sha256)=64)
) STRICT;
CREATE INDEX source_published ON source(published);
CREATE INDEX source_text ON source(text_sha256);
CREATE INDEX source_hidden ON source(id) WHERE deleted_at IS NOT NULL;

CREATE TABLE party(
 id INTEGER PRIMARY KEY,
 uid TEXT NOT NULL UNIQUE CHECK(length(uid)=36),
 name TEXT NOT NULL,
 short TEXT NOT NULL DEFAULT '',
 colour TEXT NOT NULL DEFAULT '',
 sort INTEGER NOT NULL DEFAULT 0,
 note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE party_alias(
 id INTEGER PRIMARY KEY,
 uid TEXT NOT NULL UNIQUE CHECK(length(uid)=36),
 party_id INTEGER NOT NULL REFERENCES party(id) ON DELETE CASCADE,
 kind TEXT NOT NULL CHECK(kind IN('alias','exact','adjective','group')),
 alias TEXT NOT NULL,
 sort INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX party_alias_party ON party_alias(party_id);

CREATE TABLE person(
 id INTEGER PRIMARY KEY,
 uid TEXT NOT NULL UNIQUE CHECK(length(uid)=36),
 party_id INTEGER NOT NULL REFERENCES party(id) ON DELETE CASCADE,
 name TEXT NOT NULL,
 short TEXT NOT NULL DEFAULT '',
 titles TEXT NOT NULL DEFAULT '', -- one a line
 pronoun TEXT NOT NULL DEFAULT '',
 in_office_from TEXT NOT NULL DEFAULT '',
 in_office_until TEXT NOT NULL DEFAULT '',
 sort INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX person_party ON person(party_id);

CREATE TABLE issue(
 id INTEGER PRIMARY KEY,
 uid TEXT NOT NULL UNIQUE CHECK(length(uid)=36),
 name TEXT NOT NULL,
 question TEXT NOT NULL DEFAULT '',
 pole_a TEXT NOT NULL DEFAULT '',
 pole_b TEXT NOT NULL DEFAULT '',
 affirmative TEXT NOT NULL DEFAULT '' CHECK(affirmative IN('','a','b')),
 sort INTEGER NOT NULL DEFAULT 0,
 note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE issue_word(
 id INTEGER PRIMARY KEY,
 uid TEXT NOT NULL UNIQUE CHECK(length(uid)=36),
 issue_id INTEGER NOT NULL REFERENCES issue(id) ON DELETE CASCADE,
 kind TEXT NOT NULL CHECK(kind IN('keyword','cue_a','cue_b','exclude')),
 word TEXT NOT NULL,
 sort INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX issue_word_issue ON issue_word(issue_id);

CREATE TABLE passage(
 id INTEGER PRIMARY KEY,
 uid TEXT NOT NULL UNIQUE CHECK(length(uid)=36),
 source_id INTEGER NOT NULL REFERENCES source(id),
 start INTEGER NOT NULL CHECK(start>=0), -- bytes, on the border of a rune
 end INTEGER NOT NULL CHECK(end>start),
 quote TEXT NOT NULL,
 party_id INTEGER NOT NULL REFERENCES party(id) ON DELETE CASCADE,
 issue_id INTEGER NOT NULL REFERENCES issue(id) ON DELETE CASCADE,
 stance INTEGER NOT NULL CHECK(stance BETWEEN -2 AND 2),
 voice TEXT NOT NULL CHECK(voice IN('quote','paraphrase','report')),
 speaker TEXT NOT NULL DEFAULT '',
 claimed_by INTEGER REFERENCES party(id) ON DELETE CASCADE, -- NULL: nobody else says it
 status TEXT NOT NULL CHECK(status IN('suggested','accepted','rejected')),
 origin TEXT NOT NULL CHECK(origin IN('machine','analyst')),
 confidence INTEGER CHECK(confidence BETWEEN 0 AND 100),
 why TEXT NOT NULL DEFAULT '', -- one step a line
 engine TEXT NOT NULL DEFAULT '',
 as_suggested TEXT,
 note TEXT NOT NULL DEFAULT '',
 coder_id INTEGER NOT NULL REFERENCES coder(id),
 created_at TEXT NOT NULL DEFAULT '',
 updated_at TEXT NOT NULL DEFAULT '',
 CHECK(claimed_by IS NULL OR claimed_by<>party_id),
 CHECK(origin='machine' AND confidence IS NOT NULL AND as_suggested IS NOT NULL
  OR origin='analyst' AND confidence IS NULL AND as_suggested IS NULL AND status<>'suggested')
) STRICT;
CREATE INDEX passage_source ON passage(source_id,start,status);
CREATE INDEX passage_cell ON passage(status,party_id,issue_id,source_id,stance,confidence,claimed_by);
CREATE INDEX passage_issue ON passage(issue_id);
CREATE INDEX passage_party ON passage(party_id);
CREATE INDEX passage_claim ON passage(claimed_by) WHERE claimed_by IS NOT NULL;

CREATE TABLE position(
 id INTEGER PRIMARY KEY,
 uid TEXT NOT NULL UNIQUE CHECK(length(uid)=36),
 party_id INTEGER NOT NULL REFERENCES party(id) ON DELETE CASCADE,
 issue_id INTEGER NOT NULL REFERENCES issue(id) ON DELETE CASCADE,
 as_of TEXT NOT NULL DEFAULT '',
 stance INTEGER CHECK(stance BETWEEN -2 AND 2), -- NULL: drawn from passages
 summary TEXT NOT NULL DEFAULT '', -- '': drawn from passages
 note TEXT NOT NULL DEFAULT '',
 coder_id INTEGER NOT NULL REFERENCES coder(id),
 updated_at TEXT NOT NULL DEFAULT '',
 UNIQUE(party_id,issue_id,as_of,coder_id)
) STRICT;
CREATE INDEX position_issue ON position(issue_id);

CREATE TABLE salience(
 id INTEGER PRIMARY KEY,
 uid TEXT NOT NULL UNIQUE CHECK(length(uid)=36),
 party_id INTEGER NOT NULL REFERENCES party(id) ON DELETE CASCADE,
 issue_id INTEGER NOT NULL REFERENCES issue(id) ON DELETE CASCADE,
 value INTEGER NOT NULL CHECK(value BETWEEN 0 AND 100),
 coder_id INTEGER NOT NULL REFERENCES coder(id),
 updated_at TEXT NOT NULL DEFAULT '',
 UNIQUE(party_id,issue_id,coder_id)
) STRICT;
CREATE INDEX salience_issue ON salience(issue_id);

CREATE TABLE step(
 id INTEGER PRIMARY KEY AUTOINCREMENT,
 session TEXT NOT NULL DEFAULT '',
 coder_id INTEGER REFERENCES coder(id),
 label TEXT NOT NULL DEFAULT '',
 at TEXT NOT NULL DEFAULT '',
 undone INTEGER NOT NULL DEFAULT 0 CHECK(undone IN(0,1))
) STRICT;

CREATE TABLE step_row(
 id INTEGER PRIMARY KEY,
 step_id INTEGER NOT NULL REFERENCES step(id) ON DELETE CASCADE,
 tbl TEXT NOT NULL,
 row INTEGER NOT NULL,
 old TEXT,
 new TEXT
) STRICT;
CREATE INDEX step_row_step ON step_row(step_id,id);
CREATE INDEX step_row_source ON step_row(row) WHERE tbl='source';

CREATE VIRTUAL TABLE source_fts USING fts5(text, content='source', content_rowid='id', tokenize="unicode61 remove_diacritics 2");
