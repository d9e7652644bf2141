-- From the fourth letter of a day to one address on, letters wait for a set hour and leave in one message.
ALTER TABLE letter ADD held_at timestamptz;                -- since when it waits for that hour
ALTER TABLE letter ADD digest uuid;                        -- the first letter of the message with which it left
CREATE INDEX letter_held ON letter (lower(email)) WHERE state = 'WAITING' AND held_at IS NOT NULL;
CREATE INDEX letter_digest ON letter (digest) WHERE digest IS NOT NULL;
