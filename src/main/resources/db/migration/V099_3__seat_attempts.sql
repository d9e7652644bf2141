-- the how-manieth city that is asked for the same seat, counted from the assignment or from the name an officer gave
ALTER TABLE mmr_seat ADD COLUMN attempt int NOT NULL DEFAULT 1 CHECK (attempt >= 1);
