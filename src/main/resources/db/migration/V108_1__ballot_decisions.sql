-- what the head decided of a ballot; a row for each, and none is overwritten
CREATE TABLE ballot_decision (
  ballot_id  text NOT NULL REFERENCES ballot,
  number     int  NOT NULL CHECK (number > 0),
  about      text NOT NULL CHECK (about IN ('DISPUTE', 'TURNOUT', 'BALLOT')),
  stands     boolean NOT NULL,
  decided_by text NOT NULL,
  reason     text NOT NULL,
  at         timestamptz NOT NULL,
  PRIMARY KEY (ballot_id, number)
);
INSERT INTO ballot_decision (ballot_id, number, about, stands, decided_by, reason, at)
  SELECT id, 1, 'DISPUTE', decision = 'STANDS', coalesce(decided_by, ''), coalesce(decision_reason, ''),
         coalesce(published_at, declared_at)
  FROM ballot WHERE decision IS NOT NULL;
ALTER TABLE ballot DROP COLUMN decided_by, DROP COLUMN decision, DROP COLUMN decision_reason;
CREATE TRIGGER ballot_decision_stays BEFORE UPDATE OR DELETE ON ballot_decision
  FOR EACH ROW EXECUTE FUNCTION ballot_never_changed();

-- keys and words stay once the ballot is announced; words are told once
CREATE FUNCTION ballot_fixed_when_announced() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  preparing boolean := (SELECT state = 'PREPARING' FROM ballot WHERE id = OLD.ballot_id);
BEGIN
  IF NOT preparing THEN
    IF TG_OP = 'DELETE' OR TG_TABLE_NAME = 'ballot_holder' THEN
      RAISE EXCEPTION 'Rows of % stay once the ballot is announced.', TG_TABLE_NAME;
    END IF;
    IF OLD.told IS NOT NULL OR ROW(NEW.ballot_id, NEW.place, NEW.officer, NEW.commitment, NEW.committed_at)
        IS DISTINCT FROM ROW(OLD.ballot_id, OLD.place, OLD.officer, OLD.commitment, OLD.committed_at) THEN
      RAISE EXCEPTION 'Words are told once, and stay as they were bound.';
    END IF;
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER ballot_words_stay BEFORE UPDATE OR DELETE ON ballot_words
  FOR EACH ROW EXECUTE FUNCTION ballot_fixed_when_announced();
CREATE TRIGGER ballot_holder_stays BEFORE UPDATE OR DELETE ON ballot_holder
  FOR EACH ROW EXECUTE FUNCTION ballot_fixed_when_announced();

-- a ballot and its rounds are changed, never deleted
CREATE TRIGGER ballot_kept BEFORE DELETE ON ballot
  FOR EACH ROW EXECUTE FUNCTION ballot_never_changed();
CREATE TRIGGER ballot_round_kept BEFORE DELETE ON ballot_round
  FOR EACH ROW EXECUTE FUNCTION ballot_never_changed();

-- nor is a whole table emptied
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['ballot', 'ballot_holder', 'ballot_words', 'ballot_elector', 'ballot_round', 'ballot_option',
      'ballot_roll', 'ballot_paper', 'ballot_code', 'ballot_choice', 'ballot_certificate', 'ballot_event',
      'ballot_withdrawal', 'ballot_decision'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION ballot_never_changed()',
      name || '_never_emptied', name);
  END LOOP;
END $$;
