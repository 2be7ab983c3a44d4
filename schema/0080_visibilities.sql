-- What of a talent the public pages show: a row for each who has chosen; features/site/visibility.h has the fields.
CREATE TABLE visibilities (
  talent TEXT PRIMARY KEY REFERENCES talents (id) ON DELETE CASCADE,
  listed BIGINT NOT NULL CHECK (listed IN (0, 1)),
  choice TEXT NOT NULL
);
