-- Reminders that an officer sent to many cities at once; a second click on the same preview is known by its number.
CREATE TABLE mmr_reminder_round (
  number  uuid PRIMARY KEY,
  reports text[] NOT NULL,
  words   text,                                            -- what the officer added in words of their own
  sent_by text NOT NULL,
  sent_at timestamptz NOT NULL
);
