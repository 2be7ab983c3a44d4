-- Which version of its brief a shortlist was made from. Older shortlists: the one that held when they were made.
ALTER TABLE shortlists ADD COLUMN brief_version BIGINT NOT NULL DEFAULT 1;
UPDATE shortlists SET brief_version = coalesce((SELECT max(v.version) FROM brief_versions v
  WHERE v.brief = shortlists.brief_id AND v.at <= shortlists.made), 1);
