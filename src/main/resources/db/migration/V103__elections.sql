-- Who coordinates a sub-network: elections, nominations, seats that fall vacant. Mandates themselves stand in the register.

CREATE TABLE election (
  id                text PRIMARY KEY,                      -- such as COORD-film-2026
  field_id          text NOT NULL REFERENCES creative_field,
  state             text NOT NULL CHECK (state IN ('NOMINATING', 'CHECKING', 'VOTING', 'CLOSED')),
  opened_by         text NOT NULL,                         -- user id, or system
  opened_at         timestamptz NOT NULL,
  nominations_until timestamptz NOT NULL,                  -- exclusive
  extended          boolean NOT NULL DEFAULT false,
  ballot_id         text,                                  -- the last; another one follows a ballot that was stopped
  closed_at         timestamptz,
  handover_note     text,
  handed_over_by    text,
  handed_over_at    timestamptz
);

-- at most one election of a sub-network at a time
CREATE UNIQUE INDEX election_under_way ON election (field_id) WHERE state <> 'CLOSED';

-- what an election fills, and with whom
CREATE TABLE election_seat (
  election_id text NOT NULL REFERENCES election,
  seat        text NOT NULL CHECK (seat IN ('COORDINATOR', 'DEPUTY')),
  from_day    date,                                        -- when the present mandate ends; NULL: as soon as elected
  until_day   date,                                        -- of a by-election, exclusive; NULL: a full mandate
  mandate_id  bigint REFERENCES mandate,                   -- NULL: nobody
  interim     boolean NOT NULL DEFAULT false,              -- the incumbent stays for some months
  PRIMARY KEY (election_id, seat)
);

CREATE TABLE nomination (
  id            text PRIMARY KEY,                          -- such as COORD-film-2026-it-biella
  election_id   text NOT NULL REFERENCES election,
  city_id       text NOT NULL REFERENCES city,
  state         text NOT NULL CHECK (state IN ('DRAFT', 'ASKED', 'ACCEPTED', 'STANDING', 'DECLINED', 'REFUSED', 'LAPSED', 'WITHDRAWN')),
  person        text,
  email         text,
  language      text CHECK (language IN ('en', 'fr')),     -- in which the person is written to
  seat          text CHECK (seat IN ('COORDINATOR', 'DEPUTY', 'EITHER')),
  statement_en  text,
  statement_fr  text,
  languages     text[] NOT NULL DEFAULT '{}',              -- that the person works in
  begun_by      text NOT NULL,
  begun_at      timestamptz NOT NULL,
  answered_as   text,                                      -- the name with which the person answered
  answered_at   timestamptz,
  reasons       text[] NOT NULL DEFAULT '{}',              -- what the table nomination-eligibility found
  verdict_by    text,
  verdict_at    timestamptz,
  remark        text,
  withdrawn_by  text,
  withdrawn_at  timestamptz
);

-- a city nominates one person at a time
CREATE UNIQUE INDEX nomination_of_city ON nomination (election_id, city_id)
  WHERE state IN ('DRAFT', 'ASKED', 'ACCEPTED', 'STANDING');

-- a seat that fell vacant before its time
CREATE TABLE seat_vacancy (
  mandate_id    bigint PRIMARY KEY REFERENCES mandate,
  planned_until date NOT NULL,                             -- exclusive
  vacated_on    date NOT NULL,
  cause         text NOT NULL CHECK (cause IN ('RESIGNED', 'LEFT')),
  words         text,
  told_by       text NOT NULL,
  told_at       timestamptz NOT NULL
);

INSERT INTO reminder_ladder VALUES ('election-call', false, false, true, 'assumed');
INSERT INTO reminder_rung (ladder, days) VALUES ('election-call', -10), ('election-call', -3);
