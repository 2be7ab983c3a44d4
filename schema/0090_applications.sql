-- Who applies as talent, and where that stands. Applicants are no talents: no row of theirs is in talents.
CREATE TABLE applications (
  id           TEXT PRIMARY KEY,
  version      BIGINT NOT NULL CHECK (version >= 1),
  state        TEXT NOT NULL CHECK (state IN ('submitted', 'withdrawn')),
  user_id      TEXT NOT NULL UNIQUE REFERENCES users (id),
  role         TEXT NOT NULL,
  applicant    TEXT NOT NULL,           -- what they say of themselves, as JSON
  submitted_at BIGINT NOT NULL,
  updated_at   BIGINT NOT NULL
);
CREATE INDEX applications_by_time ON applications (submitted_at, id);
