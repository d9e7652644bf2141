-- Until when a city answers the invitation to leave; invited again, it is overwritten. Compared with the clock by whoever
-- acts, since the timer that watches the same moment may run later.

ALTER TABLE mmr_report ADD COLUMN answer_by timestamptz;        -- exclusive; null unless the city was invited to leave
