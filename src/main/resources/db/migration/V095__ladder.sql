-- What a ladder is, and who is written to at each of its rungs.
CREATE TABLE reminder_ladder (
  name           text PRIMARY KEY,
  names_people   boolean NOT NULL,                         -- its rungs say who is written to; else the case knows
  past_deadline  boolean NOT NULL,                         -- may have rungs on the day of the deadline and after it
  deadline_moves boolean NOT NULL,                         -- the deadline may be moved after the last rung
  mark           text NOT NULL CHECK (mark IN ('seed', 'public', 'data', 'recall', 'assumed'))
);
INSERT INTO reminder_ladder VALUES
  ('call-deadline', false, false, false, 'assumed'),
  ('evaluation',    false, false, false, 'assumed'),
  ('mmr-report',    true,  true,  true,  'assumed'),
  ('mmr-review',    true,  false, false, 'assumed'),
  ('mmr-revision',  true,  false, true,  'assumed');

ALTER TABLE reminder_rung
  DROP COLUMN what,
  DROP COLUMN mark,
  ADD FOREIGN KEY (ladder) REFERENCES reminder_ladder,
  ADD COLUMN addressees text[] NOT NULL DEFAULT '{}' CHECK (addressees <@
    '{MAYOR, REPRESENTATIVE, MAIN, ALTERNATIVE, NATIONAL_COMMISSION}');

INSERT INTO reminder_rung (ladder, days, addressees) VALUES
  ('mmr-report',   -90, '{MAIN, ALTERNATIVE}'),
  ('mmr-report',   -30, '{MAIN, ALTERNATIVE}'),
  ('mmr-report',    -7, '{MAIN, ALTERNATIVE}'),
  ('mmr-report',     0, '{MAIN, ALTERNATIVE, REPRESENTATIVE}'),
  ('mmr-report',    30, '{MAIN, ALTERNATIVE, REPRESENTATIVE, MAYOR, NATIONAL_COMMISSION}'),
  ('mmr-review',   -14, '{MAIN, ALTERNATIVE}'),
  ('mmr-review',    -7, '{MAIN, ALTERNATIVE}'),
  ('mmr-review',    -1, '{MAIN, ALTERNATIVE}'),
  ('mmr-revision',  -7, '{MAIN, ALTERNATIVE}'),
  ('mmr-revision',  -1, '{MAIN, ALTERNATIVE}');

-- a change tells both ladders as "-90 MAIN ALTERNATIVE, 30 MAYOR"
ALTER TABLE reminder_change RENAME old_days TO old_rungs;
ALTER TABLE reminder_change RENAME new_days TO new_rungs;
UPDATE reminder_change SET old_rungs = regexp_replace(old_rungs, '(\d+)', '-\1', 'g'),
  new_rungs = regexp_replace(new_rungs, '(\d+)', '-\1', 'g');
