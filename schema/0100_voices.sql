-- What clients and the press say of the network; features/site/voice.h has the members of `words`.
CREATE TABLE voices (
  id TEXT PRIMARY KEY,
  version BIGINT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('logo', 'press', 'story', 'testimonial')),
  place BIGINT NOT NULL,  -- among those of its kind
  words TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL
);
