-- A notice that the Director-General's office returned is over, like one that the city took back.
ALTER TABLE mmr_leaving DROP CONSTRAINT mmr_leaving_state_check;
ALTER TABLE mmr_leaving ADD CONSTRAINT mmr_leaving_state_check
  CHECK (state IN ('ASKED', 'COOLING', 'CONFIRMED', 'RETURNED', 'SILENT', 'TAKEN_BACK', 'DROPPED'));
ALTER TABLE mmr_leaving ADD mayor_email text;                     -- where the last link went; empty in rows before
ALTER TABLE mmr_leaving ADD renewals integer NOT NULL DEFAULT 0;  -- links that the city asked for besides the first one

-- Notices of reports that are over, or that were returned, lay open before.
UPDATE mmr_leaving l SET state = 'DROPPED', ended_by = 'system', ended_at = now() FROM mmr_report r
  WHERE r.id = l.report_id AND r.state <> 'DRAFTING' AND l.state IN ('ASKED', 'COOLING');
UPDATE mmr_leaving l SET state = 'DROPPED' FROM mmr_report r
  WHERE r.id = l.report_id AND l.state = 'CONFIRMED' AND r.state NOT IN ('DRAFTING', 'LEFT');
