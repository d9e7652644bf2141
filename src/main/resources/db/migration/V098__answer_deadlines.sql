-- Until when a city revises its report; asked for again, it is overwritten. Compared with the clock by whoever acts, since
-- the timer that watches the same moment may run later.

ALTER TABLE mmr_report ADD COLUMN revision_by timestamptz;      -- exclusive; null unless the peers asked for a revision
