-- Skills, and every name by which one is known. The plain lists (verticals, roles, countries …) are compiled in.
CREATE TABLE skills (
  skill     TEXT PRIMARY KEY,             -- its key; never changes
  version   BIGINT NOT NULL,              -- 1: as it was seeded or added, nobody has touched it since
  name      TEXT NOT NULL,
  kind      TEXT NOT NULL,
  verticals TEXT NOT NULL,                -- JSON list of keys
  category  TEXT NOT NULL,
  seeded    BIGINT NOT NULL CHECK (seeded IN (0, 1)),
  changed   BIGINT NOT NULL
);

CREATE TABLE skill_names (
  spelling TEXT PRIMARY KEY,              -- the name as it is compared: one spelling stands for one skill
  name     TEXT NOT NULL,
  skill    TEXT NOT NULL REFERENCES skills (skill),
  part     TEXT NOT NULL CHECK (part IN ('key', 'name', 'alias', 'former_key'))
);
CREATE INDEX skill_names_of_skill ON skill_names (skill);
