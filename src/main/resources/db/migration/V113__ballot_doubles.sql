-- What the hashed log tells with time and person is not kept a second time, where nothing reads it.
ALTER TABLE ballot
  DROP COLUMN declared_at,
  DROP COLUMN declared_by,
  DROP COLUMN published_at;
ALTER TABLE ballot_round
  DROP COLUMN closed_at,
  DROP COLUMN counted_at;
ALTER TABLE ballot_words
  DROP COLUMN told_at;
-- whoever holds a key has a public half, from the moment the sheet is taken
ALTER TABLE ballot_holder
  ALTER COLUMN public_key SET NOT NULL,
  ALTER COLUMN taken_at SET NOT NULL;

-- votes below which the papers of a round stay shut: a rule like the others
UPDATE ballot SET rules = rules || '{"fewest": 3}' WHERE NOT rules ? 'fewest';
