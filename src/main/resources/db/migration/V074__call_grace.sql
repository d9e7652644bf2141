-- How long after the deadline a call still takes what comes; the setting of the day on which the call was proposed.
ALTER TABLE designation_call ADD COLUMN grace_minutes int NOT NULL DEFAULT 0 CHECK (grace_minutes >= 0);
