-- Format 2: sources that a person took out of a story; see docs/format.md.
ALTER TABLE source ADD COLUMN apart TEXT NOT NULL DEFAULT '';
