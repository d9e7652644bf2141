-- Rows that are older than the columns of V098 have their dates all the same, or they would be without a deadline.
-- What stands in the calendar of the city is the date it was told.
UPDATE mmr_report SET revision_by = entry.at FROM calendar_entry entry
WHERE revision_by IS NULL AND state = 'REVISING'
  AND entry.case_id = mmr_report.id AND entry.kind = 'revision-due' AND entry.cancelled_at IS NULL;

UPDATE mmr_report SET answer_by = entry.at FROM calendar_entry entry
WHERE answer_by IS NULL AND state = 'DRAFTING'
  AND entry.case_id = mmr_report.id AND entry.kind = 'answer-due' AND entry.cancelled_at IS NULL;

-- The end of the last day in Paris, as the step that publishes counts it; its setting, or the default of then.
UPDATE mmr_publication SET correct_until =
  (date_trunc('day', published_at AT TIME ZONE 'Europe/Paris')
    + coalesce((SELECT value::interval FROM setting WHERE id = 'monitoring.publication.correction'), 'P30D'::interval)
    + interval '1 day') AT TIME ZONE 'Europe/Paris'
WHERE correct_until IS NULL AND withdrawn_at IS NULL AND final_at IS NULL;
