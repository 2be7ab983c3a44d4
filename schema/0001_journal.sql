-- The journal: what happened, in order. Audit trail, outbox, change feed and time machine at once. Append-only.
CREATE TABLE journal (
  seq     INTEGER PRIMARY KEY CHECK (seq > 0),
  xid     BIGINT NOT NULL DEFAULT 0 CHECK (xid >= 0),  -- PostgreSQL's transaction; the order is (xid, seq)
  at      BIGINT NOT NULL,            -- microseconds UTC
  actor   TEXT NOT NULL,
  kind    TEXT NOT NULL,
  subject TEXT NOT NULL,
  body    TEXT NOT NULL
);
CREATE INDEX journal_of_subject ON journal (subject, seq);

-- The hash chain over it, in its order; put on after commit by one sealer.
CREATE TABLE journal_chain (
  place BIGINT PRIMARY KEY,  -- 1, 2, 3 …
  xid   BIGINT NOT NULL,
  seq   BIGINT NOT NULL UNIQUE,
  hash  TEXT NOT NULL
);

-- How far each durable consumer has come.
CREATE TABLE journal_cursors (
  consumer    TEXT PRIMARY KEY,
  xid         BIGINT NOT NULL,
  seq         BIGINT NOT NULL,
  holder      TEXT NOT NULL DEFAULT '',  -- who has the lease, for consumers of which only one may run
  lease_until BIGINT NOT NULL DEFAULT 0
);

CREATE TRIGGER journal_keeps_rows BEFORE DELETE ON journal
  BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_keeps_words BEFORE UPDATE ON journal
  BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER chain_keeps_rows BEFORE DELETE ON journal_chain
  BEGIN SELECT RAISE(ABORT, 'the chain is append-only'); END;
CREATE TRIGGER chain_keeps_words BEFORE UPDATE ON journal_chain
  BEGIN SELECT RAISE(ABORT, 'the chain is append-only'); END;
