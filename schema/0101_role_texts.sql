-- What the operator wrote in the app for a role's page, instead of the built-in text or a file.
CREATE TABLE role_texts (
  role TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('en', 'de')),
  version BIGINT NOT NULL,
  markdown TEXT NOT NULL,
  updated_at BIGINT NOT NULL,
  PRIMARY KEY (role, language)
);
