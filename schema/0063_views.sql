-- Lists as somebody likes to see them, kept under a name: theirs alone, on every device.
CREATE TABLE views (
  owner TEXT NOT NULL REFERENCES users (id),
  list TEXT NOT NULL,
  name TEXT NOT NULL,
  query TEXT NOT NULL,  -- what stands in the list's address after the question mark
  saved_at BIGINT NOT NULL,
  PRIMARY KEY (owner, list, name)
);
