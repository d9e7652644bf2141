-- What the Director-General is shown: the proposals and the note of the secretariat.

CREATE TABLE proposal (
  application_id text PRIMARY KEY REFERENCES application,
  call_id        text NOT NULL REFERENCES designation_call,
  position       int  NOT NULL,                            -- in the ranking of the call; 1 is the best
  outcome        text NOT NULL CHECK (outcome IN ('designate', 'not', 'defer', 'choose')),
  rule           text NOT NULL,                            -- such as RECOMMENDED or COUNTRY_LIMIT
  flags          text[] NOT NULL,                          -- such as REGION_UNDER_REPRESENTED: preferred at equal merit
  settled_reason text,                                     -- where an officer settled what the rules left open
  settled_by     text
);
CREATE INDEX proposal_by_call ON proposal (call_id, position);

CREATE TABLE dossier (
  call_id         text PRIMARY KEY REFERENCES designation_call,
  note            text NOT NULL,
  consolidated_by text NOT NULL,
  consolidated_at timestamptz NOT NULL
);
