-- How a ladder of reminders was changed; rows are only added.
CREATE TABLE reminder_change (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  ladder     text NOT NULL,
  old_days   text NOT NULL,                                -- such as 30, 7, 1
  new_days   text NOT NULL,
  reason     text NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL
);
