-- How far the clock of the demonstration is ahead of the true one. At most one row; without it the clock is right.
CREATE TABLE demo_clock (
  id       int         PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  ahead_ms bigint      NOT NULL CHECK (ahead_ms >= 0),
  stood_at timestamptz NOT NULL                                -- where the clock stood when this was written
);
