-- How far the assessment of each application has come, and what the search for evaluators needs to know.

CREATE TABLE assessment (
  application_id text PRIMARY KEY REFERENCES application,
  seats          int  NOT NULL CHECK (seats >= 0),         -- evaluations handed in or still hoped for
  ends_at        timestamptz NOT NULL,                     -- end of the evaluation time, exclusive
  extra          boolean NOT NULL DEFAULT false,           -- an extra expert was asked; that happens once
  extended       boolean NOT NULL DEFAULT false            -- the time was extended for substitutes; that happens once
);

ALTER TABLE evaluation ADD COLUMN proposed_by text NOT NULL DEFAULT 'system';
-- declared by the evaluator: nobody asks them again about an application of the same city
ALTER TABLE evaluation ADD COLUMN conflict boolean NOT NULL DEFAULT false;
CREATE INDEX evaluation_conflict ON evaluation (application_id) WHERE conflict;
