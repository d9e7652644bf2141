-- Which city hosts the Annual Conference of a year: candidatures, votes, awards, complaints, changes.

-- hosts of the past; those chosen here stand in host_award
CREATE TABLE conference_host (
  year    int  NOT NULL,                                   -- for which it was chosen
  city    text NOT NULL,
  country text NOT NULL,                                   -- ISO 3166-1 alpha-2
  held    int  NOT NULL,                                   -- when the conference took place
  mark    text NOT NULL CHECK (mark IN ('seed', 'public', 'recall')),
  PRIMARY KEY (year, city)
);

CREATE TABLE host_selection (
  id           text PRIMARY KEY,                           -- such as HOST-2024
  year         int  NOT NULL UNIQUE,                       -- of the conference
  state        text NOT NULL CHECK (state IN ('CALLING', 'EXAMINING', 'VOTING', 'AWARDING', 'AGREED', 'NO_HOST', 'CANCELLED')),
  deadline     timestamptz NOT NULL,                       -- for candidatures; exclusive
  extended     boolean NOT NULL DEFAULT false,
  ballot_on    date,                                       -- on which day an officer wishes the ballot to open
  opened_by    text NOT NULL,
  opened_at    timestamptz NOT NULL,
  opinion      text,                                       -- of the Coordination Committee; advice
  opinion_by   text,
  opinion_at   timestamptz
);

CREATE TABLE host_candidature (
  id           text PRIMARY KEY,                           -- such as HOST-2024-it-biella
  selection_id text NOT NULL REFERENCES host_selection,
  city_id      text NOT NULL REFERENCES city,              -- the lead city
  state        text NOT NULL CHECK (state IN ('DRAFT', 'HANDED_IN', 'MENDING', 'ELIGIBLE', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
  answers      jsonb NOT NULL DEFAULT '{}',                -- by the keys of forms/present-candidature.form
  opened_by    text NOT NULL,
  opened_at    timestamptz NOT NULL,
  handed_in_by text,
  handed_in_at timestamptz,
  mend_until   timestamptz,                                -- exclusive; set once an officer had it mended
  decided_by   text,
  decided_at   timestamptz,
  reason       text,                                       -- of a refusal or a withdrawal
  UNIQUE (selection_id, city_id)
);

-- lead and partner cities; a city stands once in a year
CREATE TABLE host_bidder (
  candidature_id text NOT NULL REFERENCES host_candidature,
  selection_id   text NOT NULL,
  city_id        text NOT NULL REFERENCES city,
  lead           boolean NOT NULL,
  stands         boolean NOT NULL DEFAULT true,
  PRIMARY KEY (candidature_id, city_id)
);
CREATE UNIQUE INDEX host_bidder_once ON host_bidder (selection_id, city_id) WHERE stands;

CREATE TABLE host_ballot (
  ballot_id    text PRIMARY KEY,                           -- such as HOST-2024; HOST-2024-2 where it is voted anew
  selection_id text NOT NULL REFERENCES host_selection,
  number       int  NOT NULL,
  booklet      jsonb NOT NULL,                             -- ids of the candidatures in the order drawn
  published_at timestamptz NOT NULL,
  opens_at     timestamptz NOT NULL,
  self_vote    boolean NOT NULL,                           -- whether candidate cities may choose themselves
  announced_at timestamptz,
  contest_until timestamptz,                               -- exclusive
  set_aside    boolean NOT NULL DEFAULT false,
  UNIQUE (selection_id, number)
);

CREATE TABLE host_complaint (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  ballot_id  text NOT NULL REFERENCES host_ballot,
  city_id    text NOT NULL REFERENCES city,
  words      text NOT NULL,
  filed_by   text NOT NULL,
  filed_at   timestamptz NOT NULL,
  stands     boolean,                                      -- whether the result does; NULL until decided
  reason     text,
  decided_by text,
  decided_at timestamptz,
  UNIQUE (ballot_id, city_id)
);

CREATE TABLE host_award (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  selection_id   text NOT NULL REFERENCES host_selection,
  candidature_id text REFERENCES host_candidature,         -- NULL by agreement
  city_id        text REFERENCES city,                     -- NULL at Headquarters
  state          text NOT NULL CHECK (state IN ('OFFERED', 'ACCEPTED', 'AGREED', 'FAILED')),
  offered_at     timestamptz NOT NULL,
  until          timestamptz NOT NULL,                     -- to accept or to sign; exclusive
  from_day       date,
  until_day      date,                                     -- the last day of the conference
  signed_on      date,
  reason         text,                                     -- why it failed
  decided_by     text,
  decided_at     timestamptz,
  CHECK (state <> 'AGREED' OR (from_day IS NOT NULL AND until_day >= from_day))
);
CREATE UNIQUE INDEX host_award_one ON host_award (selection_id) WHERE state <> 'FAILED';

CREATE TABLE host_change (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  selection_id text NOT NULL REFERENCES host_selection,
  happened     text NOT NULL,
  reported_by  text NOT NULL,
  reported_at  timestamptz NOT NULL,
  decision     text CHECK (decision IN ('POSTPONED', 'CANCELLED', 'HELD')),
  from_day     date,
  until_day    date,
  later_years  int NOT NULL DEFAULT 0,                     -- by how many years later conferences move along
  reason       text,
  decided_by   text,
  decided_at   timestamptz
);

-- who did what, the oldest first
CREATE TABLE host_log (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  selection_id   text NOT NULL,
  candidature_id text,
  at             timestamptz NOT NULL,
  what           text NOT NULL,
  detail         text NOT NULL,
  by             text NOT NULL
);

INSERT INTO reminder_ladder VALUES ('host-call', false, false, false, 'assumed');
INSERT INTO reminder_rung (ladder, days) VALUES ('host-call', -30), ('host-call', -7);

INSERT INTO conference_host VALUES
  (2008, 'Paris', 'FR', 2008, 'public'),
  (2008, 'Santa Fe', 'US', 2008, 'public'),
  (2009, 'Lyon', 'FR', 2009, 'public'),
  (2010, 'Shenzhen', 'CN', 2010, 'public'),
  (2011, 'Seoul', 'KR', 2011, 'public'),
  (2012, 'Montréal', 'CA', 2012, 'public'),
  (2013, 'Bologna', 'IT', 2013, 'public'),
  (2014, 'Chengdu', 'CN', 2014, 'public'),
  (2015, 'Kanazawa', 'JP', 2015, 'public'),
  (2016, 'Östersund', 'SE', 2016, 'recall'),
  (2017, 'Enghien-les-Bains', 'FR', 2017, 'recall'),
  (2018, 'Krakow', 'PL', 2018, 'public'),
  (2018, 'Katowice', 'PL', 2018, 'public'),
  (2019, 'Fabriano', 'IT', 2019, 'public'),
  (2020, 'Santos', 'BR', 2022, 'seed'),
  (2021, 'Istanbul', 'TR', 2023, 'recall'),
  (2024, 'Braga', 'PT', 2024, 'public'),
  (2025, 'Enghien-les-Bains', 'FR', 2025, 'recall'),
  (2026, 'Essaouira', 'MA', 2026, 'recall');
