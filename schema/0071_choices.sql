-- What was decided about people for a brief, whichever of its shortlists showed them: pinned or passed, and a note.
CREATE TABLE choices (
  brief_id     TEXT NOT NULL REFERENCES briefs (id),
  talent_id    TEXT NOT NULL,              -- stays when the talent goes: the decision was made
  mark         TEXT CHECK (mark IN ('pinned', 'passed')),
  reason       TEXT,                       -- of a pass
  words        TEXT,
  marked_by    TEXT,
  marked_at    BIGINT,
  note         TEXT,
  note_version BIGINT NOT NULL,            -- grows with every edit of the note
  noted_by     TEXT,
  noted_at     BIGINT,
  PRIMARY KEY (brief_id, talent_id),
  CHECK ((mark = 'passed') = (reason IS NOT NULL) OR mark IS NULL)
);
