-- Letters that had left and came back. The letter itself stays as it was sent.
CREATE TABLE letter_return (
  letter_id   uuid PRIMARY KEY REFERENCES letter ON DELETE CASCADE,
  returned_at timestamptz NOT NULL,
  reason      text NOT NULL,                               -- a sentence for the secretariat
  settled_at  timestamptz                                  -- it was sent again, to whomever
);
CREATE INDEX letter_return_open ON letter_return (returned_at) WHERE settled_at IS NULL;

-- A report on a letter may name nothing but the address; and an address gets so many letters a day.
CREATE INDEX letter_sent_to ON letter (lower(email), sent_at) WHERE state = 'SENT';

-- How far the mailbox of returned letters was read. Numbers count within one validity, as the mail server gives it.
CREATE TABLE mailbox_position (
  mailbox  text PRIMARY KEY,
  validity bigint NOT NULL,
  last_uid bigint NOT NULL
);
