-- Files that people attach to a case. The content stands in the database, so that every node can serve it and a
-- backup holds it.
CREATE TABLE document (
  id          uuid PRIMARY KEY,
  case_id     text NOT NULL,
  kind        text NOT NULL,
  name        text NOT NULL,
  -- found in the first bytes, never taken from the browser
  type        text NOT NULL,
  size        bigint NOT NULL CHECK (size > 0),
  sha256      text NOT NULL,
  content     bytea NOT NULL,
  uploaded_by text NOT NULL,
  uploaded_at timestamptz NOT NULL
);
CREATE INDEX document_case_idx ON document (case_id, kind, uploaded_at);
-- photos and PDF do not shrink
ALTER TABLE document ALTER COLUMN content SET STORAGE EXTERNAL;

-- Groups that may read one file.
CREATE TABLE document_reader (
  document_id uuid NOT NULL REFERENCES document ON DELETE CASCADE,
  group_id    text NOT NULL,
  PRIMARY KEY (document_id, group_id)
);

-- Groups that may read all files of a case, also those that come later.
CREATE TABLE document_case_reader (
  case_id  text NOT NULL,
  group_id text NOT NULL,
  PRIMARY KEY (case_id, group_id)
);
