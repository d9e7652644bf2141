-- Only what the secretariat changed; defaults stand in the catalogue, settings/*.csv.

CREATE TABLE setting (
  id         text PRIMARY KEY,
  value      text NOT NULL,
  version    int  NOT NULL,                                 -- 1 after the first change
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL
);

-- every change ever made; rows are only added
CREATE TABLE setting_change (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  setting_id text NOT NULL,
  old_value  text NOT NULL,
  new_value  text NOT NULL,
  reason     text NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL
);
CREATE INDEX setting_change_by_setting ON setting_change (setting_id, id);
