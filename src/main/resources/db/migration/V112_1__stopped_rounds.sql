-- a round that is stopped ends before its time
ALTER TABLE ballot_round
  ADD COLUMN stopped_at timestamptz;                       -- NULL unless stopped, and for those stopped before this was kept
UPDATE ballot_round r SET stopped_at = (
  SELECT min(e.at) FROM ballot_event e
  WHERE e.ballot_id = r.ballot_id AND e.what IN ('stopped', 'annulled') AND e.at >= r.opens_at)
WHERE r.state = 'STOPPED';
