-- Who reads whose report, and what the readers find.

-- the fields whose cities may read for another one that has too few of its own, the nearest first [assumed]
CREATE TABLE field_neighbour (
  field_id  text NOT NULL,
  neighbour text NOT NULL,
  place     int  NOT NULL,                                 -- 1 is the nearest
  PRIMARY KEY (field_id, neighbour),
  UNIQUE (field_id, place),
  CHECK (field_id <> neighbour)
);

INSERT INTO field_neighbour (field_id, neighbour, place) VALUES
  ('crafts-and-folk-art', 'design', 1), ('crafts-and-folk-art', 'gastronomy', 2),
  ('design', 'crafts-and-folk-art', 1), ('design', 'media-arts', 2),
  ('film', 'media-arts', 1), ('film', 'literature', 2), ('film', 'music', 3),
  ('gastronomy', 'crafts-and-folk-art', 1), ('gastronomy', 'design', 2),
  ('literature', 'film', 1), ('literature', 'music', 2),
  ('media-arts', 'film', 1), ('media-arts', 'design', 2), ('media-arts', 'music', 3),
  ('music', 'media-arts', 1), ('music', 'film', 2), ('music', 'literature', 3);

-- cities that offered to read in a year, in any field and though their own report may be due
CREATE TABLE reading_volunteer (
  year       int  NOT NULL REFERENCES mmr_cohort,
  city_id    text NOT NULL,
  entered_by text NOT NULL,
  entered_at timestamptz NOT NULL,
  PRIMARY KEY (year, city_id)
);

-- a conflict of interest once declared stays: this reader is never asked about this city again
CREATE TABLE reading_conflict (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  city_id     text NOT NULL,
  reader      text NOT NULL,
  reason      text NOT NULL,
  declared_by text NOT NULL,
  declared_at timestamptz NOT NULL
);
CREATE INDEX reading_conflict_by_city ON reading_conflict (city_id);

-- the proposals of a year, numbered; the newest counts
CREATE TABLE mmr_assignment (
  year         int  NOT NULL REFERENCES mmr_cohort,
  number       int  NOT NULL,
  state        text NOT NULL CHECK (state IN ('PROPOSED', 'PUBLISHED', 'UNDONE', 'REPLACED')),
  shortages    jsonb NOT NULL,                             -- reports with too few readers, and why
  proposed_at  timestamptz NOT NULL,
  published_by text,
  published_at timestamptz,
  undone_by    text,
  undone_at    timestamptz,
  undone_why   text,
  PRIMARY KEY (year, number)
);
CREATE UNIQUE INDEX mmr_assignment_in_force ON mmr_assignment (year) WHERE state IN ('PROPOSED', 'PUBLISHED');

-- one city is to read one report, and why it was chosen
CREATE TABLE mmr_seat (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  year           int  NOT NULL REFERENCES mmr_cohort,
  number         int  NOT NULL,                            -- of the assignment; 0 if the report came without one
  city_id        text NOT NULL,                            -- whose report it is
  reader         text NOT NULL,
  why            text NOT NULL CHECK (why IN ('OWN_FIELD', 'NEIGHBOURING_FIELD', 'VOLUNTEER', 'NAMED')),
  file           int  NOT NULL,                            -- the reader's first, second … file
  other_language boolean NOT NULL,
  widened        text[] NOT NULL,                          -- rules that were stretched: FIELD, FILES
  state          text NOT NULL CHECK (state IN ('PROPOSED', 'OPEN', 'DONE', 'DROPPED', 'UNDONE')),
  CHECK (city_id <> reader)
);
-- nobody sits on a report twice
CREATE UNIQUE INDEX mmr_seat_once ON mmr_seat (year, city_id, reader) WHERE state IN ('PROPOSED', 'OPEN', 'DONE');
CREATE INDEX mmr_seat_by_reader ON mmr_seat (reader) WHERE state IN ('OPEN', 'DONE');

-- how far the reading of a report has come
CREATE TABLE mmr_reading (
  report_id text PRIMARY KEY REFERENCES mmr_report,
  seats         int NOT NULL CHECK (seats >= 0),           -- peers hoped for in each round
  arbiter_round int                                        -- in which somebody is to decide between them
);

-- one reader's work on one report in one round
CREATE TABLE mmr_review (
  id             text PRIMARY KEY,                         -- MMR-2023-it-biella-R1, in the second round …-R1-2
  report_id      text NOT NULL REFERENCES mmr_report,
  number         int  NOT NULL,                            -- of the reader, through all rounds
  round          int  NOT NULL,                            -- 0 for the first reading
  kind           text NOT NULL CHECK (kind IN ('PEER', 'ARBITER')),
  seat_id        bigint REFERENCES mmr_seat,               -- none for an arbiter
  reader         text NOT NULL,
  state          text NOT NULL CHECK (state IN ('PROPOSED', 'ACCEPTED', 'DECLINED', 'SILENT', 'RECORDED', 'REPLACED',
                   'RELEASED')),
  proposed_at    timestamptz NOT NULL,
  proposed_by    text NOT NULL,
  answer_by      timestamptz NOT NULL,                     -- exclusive
  due_at         timestamptz,                              -- exclusive; none until accepted
  decline_reason text,
  answered_by    text,
  submission     int,                                      -- which submission was read
  marks          int[],                                    -- 1 to 4 for each of the sections 1 to 6
  commitments    text CHECK (commitments IN ('yes', 'partly', 'no')),
  plan           text CHECK (plan IN ('yes', 'partly', 'no')),
  comment        text,
  verdict        text CHECK (verdict IN ('very-satisfactory', 'satisfactory', 'unsatisfactory', 'needs-revision')),
  good_practice  boolean,
  recorded_at    timestamptz,
  UNIQUE (report_id, number, round),
  CHECK ((kind = 'PEER') = (seat_id IS NOT NULL)),
  CHECK (state <> 'RECORDED' OR (verdict IS NOT NULL AND comment IS NOT NULL AND recorded_at IS NOT NULL))
);
CREATE INDEX mmr_review_by_reader ON mmr_review (reader) WHERE state IN ('PROPOSED', 'ACCEPTED');

-- what a reader remarks on one question; it can be changed until the review is handed in
CREATE TABLE mmr_comment (
  review_id text NOT NULL REFERENCES mmr_review,
  question  text NOT NULL,
  text      text NOT NULL,
  by_person text NOT NULL,
  at        timestamptz NOT NULL,
  PRIMARY KEY (review_id, question)
);

-- the officer's word where the peers do not come to one
CREATE TABLE mmr_outcome_decision (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report_id  text NOT NULL REFERENCES mmr_report,
  round      int  NOT NULL,
  result     text NOT NULL CHECK (result IN ('very-satisfactory', 'satisfactory', 'unsatisfactory')),
  reason     text NOT NULL,
  decided_by text NOT NULL,
  decided_at timestamptz NOT NULL
);
