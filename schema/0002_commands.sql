-- Answers kept for repeated requests, written in the transaction of their effect.
CREATE TABLE command_answers (
  principal    TEXT NOT NULL,    -- with route, the scope of a key
  route        TEXT NOT NULL,
  key          TEXT NOT NULL,
  request_hash TEXT NOT NULL,    -- the same key with another request is refused
  status       BIGINT NOT NULL,
  content_type TEXT NOT NULL,
  fields       TEXT NOT NULL,    -- "Name: value" lines
  body         TEXT NOT NULL,    -- "t" and the text, or "x" and hexadecimal digits of what is no text
  xid          BIGINT NOT NULL,  -- where the effect stands in the journal
  seq          BIGINT NOT NULL,
  expires_at   BIGINT NOT NULL,
  PRIMARY KEY (principal, route, key)
);
CREATE INDEX command_answers_by_age ON command_answers (expires_at);
