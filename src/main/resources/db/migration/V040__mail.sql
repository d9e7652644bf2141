-- Letters: written as data by the step that wants them, rendered and sent by the post office, then kept unchanged.
CREATE TABLE letter (
  id              uuid PRIMARY KEY,
  number          bigint GENERATED ALWAYS AS IDENTITY,      -- the order in which they were written
  case_id         text NOT NULL,
  template        text NOT NULL,
  occasion        text NOT NULL,
  recipient       text NOT NULL,
  email           text NOT NULL,
  language        text NOT NULL CHECK (language IN ('en', 'fr')),
  zone            text NOT NULL,
  model           jsonb NOT NULL,
  state           text NOT NULL CHECK (state IN ('WAITING', 'SENT', 'FAILED')),
  attempts        int NOT NULL DEFAULT 0,
  next_attempt_at timestamptz,                              -- null once it is sent or given up
  written_at      timestamptz NOT NULL,
  sent_at         timestamptz,
  failure         text,                                     -- why the last attempt failed, as a sentence
  message_id      text,
  subject         text,
  text            text,
  html            text,
  -- a step may run twice; its letter is written once
  UNIQUE (case_id, template, occasion, email),
  CHECK ((state = 'WAITING') = (next_attempt_at IS NOT NULL)),
  CHECK ((state = 'SENT') = (sent_at IS NOT NULL)),
  CHECK (state <> 'SENT' OR (message_id IS NOT NULL AND subject IS NOT NULL AND text IS NOT NULL AND html IS NOT NULL))
);
CREATE INDEX letter_waiting ON letter (next_attempt_at, number) WHERE state = 'WAITING';
CREATE UNIQUE INDEX letter_by_number ON letter (number);

CREATE FUNCTION keep_sent_letter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A sent letter is never changed (letter %).', OLD.id;
END $$;
CREATE TRIGGER letter_sent_is_kept BEFORE UPDATE ON letter
  FOR EACH ROW WHEN (OLD.state = 'SENT') EXECUTE FUNCTION keep_sent_letter();
CREATE INDEX letter_given_up ON letter (number) WHERE state = 'FAILED';
