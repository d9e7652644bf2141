-- Whether others may read a report once it is published, as its city said it when it handed in; the last word counts.
-- Rows are only added.
CREATE TABLE mmr_consent (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report_id text NOT NULL REFERENCES mmr_report,
  public    boolean NOT NULL,
  withheld  int[] NOT NULL,                                -- sections that the city keeps to itself
  said_by   text NOT NULL,
  said_at   timestamptz NOT NULL
);
CREATE INDEX mmr_consent_by_report ON mmr_consent (report_id, id);
CREATE TRIGGER mmr_consent_stays BEFORE UPDATE OR DELETE ON mmr_consent
  FOR EACH ROW EXECUTE FUNCTION mmr_never_changed();
