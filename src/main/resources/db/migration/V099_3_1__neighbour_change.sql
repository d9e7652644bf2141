-- how the neighbours of a creative field were changed; rows are only added
CREATE TABLE field_neighbour_change (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  field_id       text NOT NULL,
  old_neighbours text[] NOT NULL,                          -- ids of fields, the nearest first
  new_neighbours text[] NOT NULL,
  reason         text NOT NULL,
  changed_by     text NOT NULL,
  changed_at     timestamptz NOT NULL
);
