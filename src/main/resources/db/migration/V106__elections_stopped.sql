-- An election that an officer stops, and the nominations that end with it; how long a mandate was given for.

ALTER TABLE election ADD COLUMN stopped_by text;
ALTER TABLE election ADD COLUMN stop_reason text;
ALTER TABLE election ADD CONSTRAINT election_stopped CHECK ((stopped_by IS NULL) = (stop_reason IS NULL)
  AND (stopped_by IS NULL OR state = 'CLOSED'));

ALTER TABLE nomination DROP CONSTRAINT nomination_state_check;
ALTER TABLE nomination ADD CONSTRAINT nomination_state_check CHECK (state IN ('DRAFT', 'ASKED', 'ACCEPTED', 'STANDING',
  'DECLINED', 'REFUSED', 'LAPSED', 'WITHDRAWN', 'STOPPED'));

-- exclusive, as the election gave it: a mandate that is given up ends earlier, none ends later
ALTER TABLE election_seat ADD COLUMN term_until date;
