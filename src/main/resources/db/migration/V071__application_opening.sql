-- Whom whoever opened an application named as the contact of its city. Becomes a contact in the register only when
-- the city is eligible and has nobody to write to, or when its own people say so.
ALTER TABLE application ADD COLUMN contact_name text;
ALTER TABLE application ADD COLUMN contact_email text;
ALTER TABLE application ADD COLUMN contact_language text CHECK (contact_language IN ('en', 'fr'));
ALTER TABLE application ADD COLUMN opened_by_city boolean NOT NULL DEFAULT false;

-- A signature counts no longer when the city changes its creative field.
ALTER TABLE mayor_signature ADD COLUMN lapsed_at timestamptz;
DROP INDEX mayor_signs_once;
CREATE UNIQUE INDEX mayor_signs_once ON mayor_signature (application_id) WHERE signed_at IS NOT NULL AND lapsed_at IS NULL;

-- Who did what with an application, and when. Rows are only added.
CREATE TABLE case_log (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id text NOT NULL,
  what    text NOT NULL,                                   -- such as withdrawn or file-removed
  detail  text,                                            -- in the words of who did it, or what it was about
  done_by text NOT NULL,                                   -- a user id; mayor for a signature; system for a timer
  done_at timestamptz NOT NULL
);
CREATE INDEX case_log_by_case ON case_log (case_id, id);
CREATE FUNCTION case_log_is_kept() RETURNS trigger LANGUAGE plpgsql AS
  'BEGIN RAISE EXCEPTION ''Rows of case_log are only added.''; END';
CREATE TRIGGER case_log_is_kept BEFORE UPDATE ON case_log FOR EACH ROW EXECUTE FUNCTION case_log_is_kept();
