-- Logos of clients and papers, drawn anew from what was uploaded (features/site/logo.h); a voice's `words` name one.
CREATE TABLE logos (
  logo TEXT PRIMARY KEY,  -- the hash of the picture
  width BIGINT NOT NULL,
  height BIGINT NOT NULL,
  ground TEXT NOT NULL CHECK (ground IN ('light', 'dark')),
  png TEXT NOT NULL,  -- in base 64
  uploaded_at BIGINT NOT NULL
);
