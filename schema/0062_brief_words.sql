-- The words by which a brief is found and sorted: its title first, folded. Those of older briefs are their titles until
-- they are saved again.
ALTER TABLE briefs ADD COLUMN search_text TEXT NOT NULL DEFAULT '';
UPDATE briefs SET search_text = lower(coalesce(json_extract(brief, '$.title'), ''));
CREATE INDEX briefs_by_words ON briefs (search_text, id);
