-- Organisations that hire. The minimum that briefs refer to; hiring brings contacts, addresses and policies.
CREATE TABLE clients (
  id TEXT PRIMARY KEY,
  version BIGINT NOT NULL CHECK (version >= 1),
  name TEXT NOT NULL,
  search_name TEXT NOT NULL,
  created_at BIGINT NOT NULL
);
CREATE INDEX clients_by_name ON clients (search_name, id);
