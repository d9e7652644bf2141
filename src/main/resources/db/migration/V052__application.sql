-- What the preparation and the screening of an application write down besides.

-- a National Commission may ask before it answers; the talk stays readable
CREATE TABLE endorsement_question (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  application_id text NOT NULL REFERENCES application,
  question       text NOT NULL,
  asked_by       text NOT NULL,
  asked_at       timestamptz NOT NULL,
  answer         text,
  answered_by    text,
  answered_at    timestamptz
);
CREATE INDEX endorsement_question_by_application ON endorsement_question (application_id, id);

-- what a clarification put right besides files, and until when it was asked for
ALTER TABLE screening ADD COLUMN clarify_until timestamptz;
ALTER TABLE screening ADD COLUMN clarified_at timestamptz;
ALTER TABLE screening ADD COLUMN signed_now text;
ALTER TABLE screening ADD COLUMN first_links_only boolean NOT NULL DEFAULT false;
ALTER TABLE screening ADD COLUMN head_reason text;
CREATE INDEX screening_by_application ON screening (application_id, id);

CREATE INDEX endorsement_by_country ON endorsement (country, state);
CREATE INDEX mayor_signature_by_application ON mayor_signature (application_id);
