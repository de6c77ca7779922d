-- Format 3: the seal over all rows; see docs/format.md. It is filled in when
-- the rest is there.
INSERT INTO meta(key,value) VALUES('seal','{}');
