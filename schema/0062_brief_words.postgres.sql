-- As 0062_brief_words.sql, in PostgreSQL's words for JSON.
ALTER TABLE briefs ADD COLUMN search_text TEXT NOT NULL DEFAULT '';
UPDATE briefs SET search_text = lower(coalesce(brief::json ->> 'title', ''));
CREATE INDEX briefs_by_words ON briefs (search_text, id);
