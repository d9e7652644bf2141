-- Until when a publication can be taken back. Compared with the clock by whoever acts, since the timer that watches the
-- same moment may run later.

ALTER TABLE mmr_publication ADD COLUMN correct_until timestamptz;  -- exclusive; null for publications before this column
