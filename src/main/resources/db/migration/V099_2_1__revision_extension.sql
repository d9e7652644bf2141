-- More time for a revision, asked for by the city or given by an officer; rows are only added.
CREATE TABLE mmr_revision_extension (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report_id text NOT NULL REFERENCES mmr_report,
  round     int  NOT NULL,                                 -- which revision
  own       boolean NOT NULL,                              -- the city asked for it, and got it by rule
  days      int  NOT NULL CHECK (days > 0),
  reason    text NOT NULL,
  old_until timestamptz NOT NULL,                          -- exclusive, as all deadlines
  new_until timestamptz NOT NULL,
  given_by  text NOT NULL,
  given_at  timestamptz NOT NULL
);
-- by rule only once in each revision
CREATE UNIQUE INDEX mmr_revision_extension_own ON mmr_revision_extension (report_id, round) WHERE own;
CREATE INDEX mmr_revision_extension_by_report ON mmr_revision_extension (report_id, round);
CREATE TRIGGER mmr_revision_extension_stays BEFORE UPDATE OR DELETE ON mmr_revision_extension
  FOR EACH ROW EXECUTE FUNCTION mmr_never_changed();
