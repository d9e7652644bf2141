-- What the head says after an annulled ballot, when the process of a vacant seat began, and columns that nobody read.

ALTER TABLE election ADD COLUMN ended_reason text;         -- why the head had nobody vote anew

-- whether the process of the seat has begun: of a day that is still to come it has not
ALTER TABLE seat_vacancy ADD COLUMN heard boolean NOT NULL DEFAULT false;
UPDATE seat_vacancy v SET heard = v.cause = 'LEFT' OR m.until_day <= v.vacated_on + 1
  FROM mandate m WHERE m.id = v.mandate_id;
UPDATE seat_vacancy v SET vacated_on = m.until_day FROM mandate m WHERE m.id = v.mandate_id AND NOT v.heard;
ALTER TABLE seat_vacancy ALTER COLUMN heard DROP DEFAULT;

-- who completed a task, and when, stands in the history of its process
ALTER TABLE election DROP COLUMN handed_over_by, DROP COLUMN handed_over_at;
ALTER TABLE nomination DROP COLUMN verdict_by, DROP COLUMN verdict_at;
