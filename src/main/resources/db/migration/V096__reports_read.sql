-- What a member city has read for the Network in a year: applications, and reports of other cities, each report once
-- however many rounds it took.
CREATE OR REPLACE VIEW evaluations_of_member AS
  SELECT city_id, year, count(*)::int AS number
  FROM (
    SELECT e.evaluator AS city_id, extract(year FROM e.recorded_at AT TIME ZONE 'Europe/Paris')::int AS year
    FROM evaluation e WHERE e.kind = 'MEMBER' AND e.state = 'RECORDED'
    UNION ALL
    SELECT r.reader, extract(year FROM r.recorded_at AT TIME ZONE 'Europe/Paris')::int
    FROM mmr_review r WHERE r.state = 'RECORDED' AND r.round = 0
  ) done
  GROUP BY city_id, year;
