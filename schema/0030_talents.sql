-- Talents: the record whole as JSON, and beside it the columns that lists filter and sort by.
CREATE TABLE talents (
  id TEXT PRIMARY KEY,
  version BIGINT NOT NULL CHECK (version >= 1),
  name TEXT NOT NULL,
  headline TEXT NOT NULL,
  about TEXT NOT NULL,
  email TEXT,
  source TEXT,
  external_id TEXT,
  search_name TEXT NOT NULL,
  search_text TEXT NOT NULL,
  active BIGINT NOT NULL CHECK (active IN (0, 1)),
  seniority TEXT NOT NULL CHECK (seniority IN ('junior', 'mid', 'senior', 'principal')),
  country TEXT,
  kinds BIGINT NOT NULL,
  rate_order BIGINT NOT NULL,
  profile TEXT NOT NULL,
  facts TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  CHECK ((source IS NULL) = (external_id IS NULL)),
  UNIQUE (source, external_id)
);
CREATE INDEX talents_by_name ON talents (search_name, id);
CREATE INDEX talents_by_update ON talents (updated_at, id);
CREATE INDEX talents_by_rate ON talents (rate_order, id);

CREATE TABLE talent_skills (
  talent TEXT NOT NULL REFERENCES talents (id) ON DELETE CASCADE,
  skill TEXT NOT NULL,
  PRIMARY KEY (talent, skill)
);
CREATE INDEX talent_skills_by_skill ON talent_skills (skill, talent);
