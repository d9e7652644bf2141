-- The dates of cities, as other calendars read them. An entry is never deleted: calendars elsewhere know its uid.
CREATE TABLE calendar_entry (
  uid          uuid PRIMARY KEY,
  case_id      text NOT NULL,
  kind         text NOT NULL,                              -- what it is the date of; its texts: calendar.<kind>
  city_id      text NOT NULL,
  at           timestamptz NOT NULL,                       -- exclusive: 00:00 Paris time of the next day
  sequence     int NOT NULL DEFAULT 0,                     -- raised whenever it moves, falls away or comes back
  changed_at   timestamptz NOT NULL,
  cancelled_at timestamptz,
  UNIQUE (case_id, kind, city_id)
);
CREATE INDEX calendar_entry_by_city ON calendar_entry (city_id, at);

-- The secret link to a city's calendar; of the secret only its SHA-256 is kept.
CREATE TABLE calendar_feed (
  city_id text PRIMARY KEY,
  secret  bytea NOT NULL UNIQUE CHECK (length(secret) = 32),
  made_at timestamptz NOT NULL,
  made_by text NOT NULL
);

-- What went with a letter besides its text, as it left.
CREATE TABLE letter_attachment (
  letter_id uuid NOT NULL REFERENCES letter ON DELETE CASCADE,
  name      text NOT NULL,
  type      text NOT NULL,
  content   text NOT NULL,
  PRIMARY KEY (letter_id, name)
);
