-- What a city writes in its monitoring report, what the product knew before, and what was promised the last time.

-- an answer as it was saved; a later one gets the next version, and none is ever changed
CREATE TABLE mmr_answer (
  report_id   text NOT NULL REFERENCES mmr_report,
  question    text NOT NULL,                               -- as in monitoring/questions.csv
  version     int  NOT NULL CHECK (version > 0),
  content     jsonb NOT NULL,
  origin      text NOT NULL CHECK (origin IN ('KNOWN', 'CARRIED', 'WRITTEN')),
  answered_by text NOT NULL,
  answered_at timestamptz NOT NULL,
  PRIMARY KEY (report_id, question, version)
);

-- what was handed in: which version of each answer; complete, so it counts
CREATE TABLE mmr_submission (
  report_id    text NOT NULL REFERENCES mmr_report,
  number       int  NOT NULL CHECK (number > 0),
  versions     jsonb NOT NULL,                             -- question to version
  sha256       text NOT NULL,                              -- over the canonical JSON of all answers, in hex
  in_time      boolean NOT NULL,                           -- before the deadline, by the clock of the submission
  submitted_by text NOT NULL,
  submitted_at timestamptz NOT NULL,
  PRIMARY KEY (report_id, number)
);

CREATE FUNCTION mmr_never_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;
END $$;
CREATE TRIGGER mmr_answer_stays BEFORE UPDATE OR DELETE ON mmr_answer
  FOR EACH ROW EXECUTE FUNCTION mmr_never_changed();
CREATE TRIGGER mmr_submission_stays BEFORE UPDATE OR DELETE ON mmr_submission
  FOR EACH ROW EXECUTE FUNCTION mmr_never_changed();

-- the lines of the last action plan, copied when the report is opened
CREATE TABLE mmr_commitment (
  report_id text NOT NULL REFERENCES mmr_report,
  line      int  NOT NULL CHECK (line > 0),
  kind      text NOT NULL CHECK (kind IN ('LOCAL', 'INTERNATIONAL')),
  title     text NOT NULL,
  promise   text NOT NULL,
  source    text NOT NULL,                                 -- the report or the application that promised it
  PRIMARY KEY (report_id, line)
);

-- the sections that a revision reopened; a report that is not here is open as a whole
CREATE TABLE mmr_open_section (
  report_id text NOT NULL REFERENCES mmr_report,
  section   int  NOT NULL CHECK (section BETWEEN 1 AND 7),
  PRIMARY KEY (report_id, section)
);

-- what the Network remembers of a city: conferences attended, things hosted, support given
CREATE TABLE city_fact (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  city_id    text NOT NULL REFERENCES city,
  kind       text NOT NULL CHECK (kind IN ('CONFERENCE', 'HOSTED', 'SUPPORT')),
  day        date NOT NULL,                                -- the first day
  detail     jsonb NOT NULL,                               -- as the question of the report asks it
  kept_by    text NOT NULL,
  kept_at    timestamptz NOT NULL,
  removed_by text,
  removed_at timestamptz
);
CREATE INDEX city_fact_by_city ON city_fact (city_id, day);

-- What the designation leaves to those who come later. Monitoring reads these views and nothing else of it.

CREATE VIEW designated_application AS
  SELECT a.id, a.city_id, c.year, v.candidature_and_answers AS answers
  FROM application a JOIN designation_call c ON c.id = a.call_id
  JOIN LATERAL (
    SELECT (x.answers -> 'candidature') || (x.answers -> 'answers') AS candidature_and_answers
    FROM application_version x WHERE x.application_id = a.id ORDER BY x.version DESC LIMIT 1) v ON true
  WHERE a.state = 'DESIGNATED';

CREATE VIEW evaluations_of_member AS
  SELECT e.evaluator AS city_id, extract(year FROM e.recorded_at AT TIME ZONE 'Europe/Paris')::int AS year,
    count(*)::int AS number
  FROM evaluation e WHERE e.kind = 'MEMBER' AND e.state = 'RECORDED'
  GROUP BY 1, 2;
