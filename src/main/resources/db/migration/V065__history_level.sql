-- The engine refuses data that were written at another level of history than its own. Since gateways are no longer kept,
-- ours is 'path' (11; see PathHistory) instead of 'activity' (1): everything that was kept before stays.
DO $$ BEGIN
  IF to_regclass('act_ge_property') IS NOT NULL THEN
    UPDATE act_ge_property SET value_ = '11' WHERE name_ = 'historyLevel' AND value_ = '1';
  END IF;
END $$;
