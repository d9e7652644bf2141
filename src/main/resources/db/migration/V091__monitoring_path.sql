-- The way of a report: opened, extended, exempted, late, published, corrected, summed up.

ALTER TABLE mmr_cohort_city ADD COLUMN wanted_at timestamptz;  -- its report was asked for; once
CREATE INDEX mmr_cohort_city_waiting ON mmr_cohort_city (year, city_id) WHERE included AND wanted_at IS NULL;
CREATE INDEX mmr_cohort_city_open ON mmr_cohort_city (year) WHERE included AND ended_at IS NULL;

-- requests for more time, and time given without one; rows are only added, and decided once
CREATE TABLE mmr_extension (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report_id     text NOT NULL REFERENCES mmr_report,
  asked_at      timestamptz NOT NULL,
  asked_by      text NOT NULL,
  days_asked    int  NOT NULL CHECK (days_asked > 0),
  force_majeure boolean NOT NULL,
  reason        text NOT NULL,
  state         text NOT NULL CHECK (state IN ('ASKED', 'GRANTED', 'REFUSED')),
  days_granted  int  CHECK (days_granted > 0),
  old_deadline  timestamptz NOT NULL,                      -- exclusive, as all deadlines
  new_deadline  timestamptz,
  decided_by    text,
  decided_at    timestamptz,
  answer        text,
  CHECK ((state = 'GRANTED') = (new_deadline IS NOT NULL))
);
CREATE INDEX mmr_extension_by_report ON mmr_extension (report_id, id);
-- a city waits for one answer at a time
CREATE UNIQUE INDEX mmr_extension_asked ON mmr_extension (report_id) WHERE state = 'ASKED';

CREATE TABLE mmr_exemption (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report_id  text NOT NULL REFERENCES mmr_report,
  asked_at   timestamptz NOT NULL,
  asked_by   text NOT NULL,
  reason     text NOT NULL,
  state      text NOT NULL CHECK (state IN ('ASKED', 'GRANTED', 'REFUSED')),
  decided_by text,
  decided_at timestamptz,
  answer     text
);
CREATE UNIQUE INDEX mmr_exemption_asked ON mmr_exemption (report_id) WHERE state = 'ASKED';

-- what was decided about a report, by whom and why; rows are only added
CREATE TABLE mmr_log (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report_id text NOT NULL REFERENCES mmr_report,
  what      text NOT NULL,                                 -- such as invited-to-leave; words stand in messages/
  reason    text,
  done_by   text NOT NULL,
  at        timestamptz NOT NULL
);
CREATE INDEX mmr_log_by_report ON mmr_log (report_id, id);

-- a report can be published, withdrawn and published again; the number counts
CREATE TABLE mmr_publication (
  report_id       text NOT NULL REFERENCES mmr_report,
  number          int  NOT NULL,
  result          text NOT NULL,
  consent         boolean NOT NULL,                        -- the city agrees that others read it
  withheld        text,                                    -- what it keeps to itself
  published_by    text NOT NULL,
  published_at    timestamptz NOT NULL,
  next_due        int  NOT NULL,
  previous_due    int,                                     -- for undoing it; null for a city that is no member
  final_at        timestamptz,
  withdrawn_by    text,
  withdrawn_at    timestamptz,
  withdraw_reason text,
  PRIMARY KEY (report_id, number),
  CHECK ((withdrawn_at IS NULL) = (withdraw_reason IS NULL))
);
CREATE UNIQUE INDEX mmr_publication_valid ON mmr_publication (report_id) WHERE withdrawn_at IS NULL;

CREATE TABLE mmr_support_plan (
  report_id text PRIMARY KEY REFERENCES mmr_report,
  plan      text NOT NULL,
  agreed_by text NOT NULL,
  agreed_at timestamptz NOT NULL
);

CREATE TABLE mmr_synthesis (
  year         int PRIMARY KEY REFERENCES mmr_cohort,
  text_en      text NOT NULL,
  text_fr      text NOT NULL,
  written_by   text NOT NULL,
  published_at timestamptz NOT NULL
);

-- reports that were still open when their cohort was summed up
CREATE TABLE mmr_open_case (
  year    int  NOT NULL REFERENCES mmr_cohort,
  city_id text NOT NULL,
  PRIMARY KEY (year, city_id)
);
