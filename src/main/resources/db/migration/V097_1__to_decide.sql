-- a report that an officer is to decide about, because no revision came or the peers do not agree
ALTER TABLE mmr_report DROP CONSTRAINT mmr_report_state_check;
ALTER TABLE mmr_report ADD CONSTRAINT mmr_report_state_check CHECK (state IN ('DRAFTING', 'SUBMITTED', 'IN_REVIEW',
  'REVISING', 'TO_DECIDE', 'TO_VALIDATE', 'PUBLISHED', 'EXEMPTED', 'LEFT'));
