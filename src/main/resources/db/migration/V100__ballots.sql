-- One secret ballot: who may vote, who has voted, and what was chosen, with no key between the last two.

CREATE TABLE ballot (
  id          text PRIMARY KEY,                            -- such as HOST-2024
  title       jsonb NOT NULL,                              -- by language
  rules       jsonb NOT NULL,                              -- as org.creativecities.ballots.rules.Rules
  rules_hash  text,                                        -- set and published before it opens
  state       text NOT NULL CHECK (state IN ('PREPARING', 'ANNOUNCED', 'RUNNING', 'CERTIFYING', 'PUBLISHED', 'ANNULLED')),
  field_id    text REFERENCES creative_field,              -- of one sub-network; NULL for all members
  opens_at    timestamptz NOT NULL,                        -- the first round, not before
  options     jsonb NOT NULL,                              -- what can be chosen, still without places
  declared_at timestamptz NOT NULL,
  declared_by text NOT NULL,
  outcome     jsonb,                                       -- of the last count or draw
  quorum      boolean,
  decided_by  text,                                        -- the head, where an officer disputes the count
  decision    text CHECK (decision IN ('STANDS', 'ANNULLED')),
  decision_reason text,
  hash        text,                                        -- of the certified result
  published_at timestamptz
);

-- who opens the seals: two of three
CREATE TABLE ballot_holder (
  ballot_id  text NOT NULL REFERENCES ballot,
  holder     text NOT NULL,                                -- user id
  public_key bytea,                                        -- NULL until the sheet was taken
  taken_at   timestamptz,
  PRIMARY KEY (ballot_id, holder)
);

-- words for a draw by lots: two officers, bound before the opening
CREATE TABLE ballot_words (
  ballot_id    text NOT NULL REFERENCES ballot,
  place        int  NOT NULL CHECK (place IN (1, 2)),
  officer      text NOT NULL,
  commitment   text NOT NULL,
  committed_at timestamptz NOT NULL,
  told         text,
  told_at      timestamptz,
  PRIMARY KEY (ballot_id, place),
  UNIQUE (ballot_id, officer)
);

-- frozen when the first round opens
CREATE TABLE ballot_elector (
  ballot_id text NOT NULL REFERENCES ballot,
  city_id   text NOT NULL,
  name      text NOT NULL,
  region    text NOT NULL,
  PRIMARY KEY (ballot_id, city_id)
);

-- voting once: the first vote, a run-off, or a vote anew after a candidate withdrew
CREATE TABLE ballot_round (
  ballot_id  text NOT NULL REFERENCES ballot,
  number     int  NOT NULL CHECK (number > 0),
  run_off    boolean NOT NULL,
  state      text NOT NULL CHECK (state IN ('OPEN', 'CLOSED', 'COUNTED', 'STOPPED')),
  opens_at   timestamptz NOT NULL,
  closes_at  timestamptz NOT NULL,                         -- exclusive
  prolonged  boolean NOT NULL DEFAULT false,
  public_key bytea NOT NULL,
  root       text,
  count_hash text,                                         -- of codes and choices, set at the count
  closed_at  timestamptz,
  counted_at timestamptz,
  PRIMARY KEY (ballot_id, number)
);
-- a ballot is never open and counted, nor open twice
CREATE UNIQUE INDEX ballot_round_one ON ballot_round (ballot_id, run_off) WHERE state <> 'STOPPED';
CREATE UNIQUE INDEX ballot_round_running ON ballot_round (ballot_id) WHERE state IN ('OPEN', 'CLOSED');

CREATE TABLE ballot_option (
  ballot_id  text NOT NULL,
  round      int  NOT NULL,
  number     int  NOT NULL CHECK (number > 0),             -- place on the paper
  key        text NOT NULL,
  name_en    text NOT NULL,
  name_fr    text NOT NULL,
  seats      jsonb NOT NULL,
  grouped    text NOT NULL,
  precedence int  NOT NULL,
  PRIMARY KEY (ballot_id, round, number),
  UNIQUE (ballot_id, round, key),
  FOREIGN KEY (ballot_id, round) REFERENCES ballot_round
);

-- the private key of a round, in shares; gone after the count
CREATE TABLE ballot_share (
  ballot_id text NOT NULL,
  round     int  NOT NULL,
  first     text NOT NULL,
  second    text NOT NULL,
  sealed    bytea NOT NULL,                                -- twice, always
  PRIMARY KEY (ballot_id, round, first, second),
  FOREIGN KEY (ballot_id, round) REFERENCES ballot_round
);

-- one city, one vote: the primary key is the rule
CREATE TABLE ballot_roll (
  ballot_id text NOT NULL,
  round     int  NOT NULL,
  city_id   text NOT NULL,
  cast_by   text NOT NULL,
  cast_hour timestamptz NOT NULL CHECK (cast_hour = date_trunc('hour', cast_hour, 'UTC')),
  PRIMARY KEY (ballot_id, round, city_id),
  FOREIGN KEY (ballot_id, round) REFERENCES ballot_round,
  FOREIGN KEY (ballot_id, city_id) REFERENCES ballot_elector
);

-- what was chosen, sealed until the count; no city, no time
CREATE TABLE ballot_paper (
  id         uuid PRIMARY KEY,
  ballot_id  text NOT NULL,
  round      int  NOT NULL,
  sealed     bytea NOT NULL CHECK (octet_length(sealed) = 60),
  commitment text NOT NULL,                                -- hash of the receipt code inside
  FOREIGN KEY (ballot_id, round) REFERENCES ballot_round
);
CREATE INDEX ballot_paper_round ON ballot_paper (ballot_id, round);

-- written at the count, each list shuffled by itself
CREATE TABLE ballot_code (
  ballot_id text NOT NULL,
  round     int  NOT NULL,
  code      text NOT NULL,
  PRIMARY KEY (ballot_id, round, code),
  FOREIGN KEY (ballot_id, round) REFERENCES ballot_round
);
CREATE TABLE ballot_choice (
  id        uuid PRIMARY KEY,
  ballot_id text NOT NULL,
  round     int  NOT NULL,
  choice    int  NOT NULL CHECK (choice >= 0),
  FOREIGN KEY (ballot_id, round) REFERENCES ballot_round
);
CREATE INDEX ballot_choice_round ON ballot_choice (ballot_id, round);

CREATE TABLE ballot_certificate (
  ballot_id text NOT NULL REFERENCES ballot,
  officer   text NOT NULL,
  agrees    boolean NOT NULL,
  reason    text NOT NULL,
  at        timestamptz NOT NULL,
  PRIMARY KEY (ballot_id, officer)
);

-- what was done to a ballot and by whom; each row binds the one before
CREATE TABLE ballot_event (
  ballot_id text NOT NULL REFERENCES ballot,
  number    int  NOT NULL CHECK (number > 0),
  at        timestamptz NOT NULL,
  what      text NOT NULL,
  detail    text NOT NULL,
  by        text NOT NULL,
  hash      text NOT NULL,
  PRIMARY KEY (ballot_id, number)
);

CREATE FUNCTION ballot_never_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Rows of % are only added.', TG_TABLE_NAME;
END $$;
CREATE TRIGGER ballot_roll_stays BEFORE UPDATE OR DELETE ON ballot_roll
  FOR EACH ROW EXECUTE FUNCTION ballot_never_changed();
CREATE TRIGGER ballot_paper_stays BEFORE UPDATE OR DELETE ON ballot_paper
  FOR EACH ROW EXECUTE FUNCTION ballot_never_changed();
CREATE TRIGGER ballot_code_stays BEFORE UPDATE OR DELETE ON ballot_code
  FOR EACH ROW EXECUTE FUNCTION ballot_never_changed();
CREATE TRIGGER ballot_choice_stays BEFORE UPDATE OR DELETE ON ballot_choice
  FOR EACH ROW EXECUTE FUNCTION ballot_never_changed();
CREATE TRIGGER ballot_elector_stays BEFORE UPDATE OR DELETE ON ballot_elector
  FOR EACH ROW EXECUTE FUNCTION ballot_never_changed();
CREATE TRIGGER ballot_event_stays BEFORE UPDATE OR DELETE ON ballot_event
  FOR EACH ROW EXECUTE FUNCTION ballot_never_changed();
CREATE TRIGGER ballot_option_stays BEFORE UPDATE OR DELETE ON ballot_option
  FOR EACH ROW EXECUTE FUNCTION ballot_never_changed();
CREATE TRIGGER ballot_certificate_stays BEFORE UPDATE OR DELETE ON ballot_certificate
  FOR EACH ROW EXECUTE FUNCTION ballot_never_changed();

-- what was published is set once
CREATE FUNCTION ballot_hash_set_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.rules_hash IS NOT NULL AND NEW.rules_hash IS DISTINCT FROM OLD.rules_hash)
      OR (OLD.hash IS NOT NULL AND NEW.hash IS DISTINCT FROM OLD.hash) THEN
    RAISE EXCEPTION 'A hash that was published stays.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ballot_hash_stays BEFORE UPDATE ON ballot
  FOR EACH ROW EXECUTE FUNCTION ballot_hash_set_once();
CREATE FUNCTION ballot_root_set_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.root IS NOT NULL AND NEW.root IS DISTINCT FROM OLD.root)
      OR (OLD.count_hash IS NOT NULL AND NEW.count_hash IS DISTINCT FROM OLD.count_hash) THEN
    RAISE EXCEPTION 'A root that was published stays.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ballot_root_stays BEFORE UPDATE ON ballot_round
  FOR EACH ROW EXECUTE FUNCTION ballot_root_set_once();

INSERT INTO reminder_ladder VALUES ('ballot', false, false, true, 'assumed');
INSERT INTO reminder_rung (ladder, days) VALUES ('ballot', -7), ('ballot', -2), ('ballot', -1);
