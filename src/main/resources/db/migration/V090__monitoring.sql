-- Monitoring reports: who reports in which year, and how far each report is.
-- Rows are the truth; the processes remember only where they stand.

CREATE TABLE mmr_cohort (
  year         int PRIMARY KEY,                            -- the process MMR-2023
  state        text NOT NULL CHECK (state IN ('PROPOSED', 'CONFIRMED', 'OPEN', 'CLOSED')),
  deadline     timestamptz NOT NULL,                       -- exclusive: 00:00 Paris time of the next day
  proposed_at  timestamptz NOT NULL,
  confirmed_by text,
  confirmed_at timestamptz,
  closed_at    timestamptz
);

-- a city is in a cohort once, however often the cohort is proposed
CREATE TABLE mmr_cohort_city (
  year       int  NOT NULL REFERENCES mmr_cohort,
  city_id    text NOT NULL,
  origin     text NOT NULL CHECK (origin IN ('DUE', 'ADDED')),
  included   boolean NOT NULL,
  reason     text,                                         -- why it was added or left out
  changed_by text,
  changed_at timestamptz,
  ended_at   timestamptz,                                  -- its report has come to an end, whichever
  PRIMARY KEY (year, city_id),
  CHECK ((origin = 'DUE' AND included) OR reason IS NOT NULL)
);

CREATE TABLE mmr_report (
  id             text PRIMARY KEY,                         -- MMR-2023-it-biella, also the business key
  year           int  NOT NULL REFERENCES mmr_cohort,
  city_id        text NOT NULL,
  state          text NOT NULL CHECK (state IN ('DRAFTING', 'SUBMITTED', 'IN_REVIEW', 'REVISING', 'TO_VALIDATE',
                   'PUBLISHED', 'EXEMPTED', 'LEFT')),
  first_deadline timestamptz NOT NULL,                     -- exclusive
  deadline       timestamptz NOT NULL,                     -- exclusive; later than the first once it is extended
  round          int  NOT NULL DEFAULT 0,                  -- how often the peers asked for a revision: 0, 1 or 2
  result         text CHECK (result IN ('very-satisfactory', 'satisfactory', 'unsatisfactory')),
  opened_at      timestamptz NOT NULL,
  submitted_at   timestamptz,                              -- complete, for the first time
  ended_at       timestamptz,
  UNIQUE (year, city_id)
);
CREATE INDEX mmr_report_by_city ON mmr_report (city_id, year);

-- whose turn it is: from one row to the next one of a report; rows are only added
CREATE TABLE mmr_turn (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report_id text NOT NULL REFERENCES mmr_report,
  side      text NOT NULL CHECK (side IN ('CITY', 'PEERS', 'SECRETARIAT', 'NOBODY')),
  from_at   timestamptz NOT NULL
);
CREATE INDEX mmr_turn_by_report ON mmr_turn (report_id, id);
