-- a reader who declined because of a conflict of interest is not called one who merely declined
ALTER TABLE mmr_review DROP CONSTRAINT mmr_review_state_check;
ALTER TABLE mmr_review ADD CONSTRAINT mmr_review_state_check CHECK (state IN ('PROPOSED', 'ACCEPTED', 'DECLINED',
  'CONFLICT', 'SILENT', 'RECORDED', 'REPLACED', 'RELEASED'));
UPDATE mmr_review r SET state = 'CONFLICT' FROM mmr_report p, reading_conflict c
WHERE p.id = r.report_id AND r.state = 'DECLINED' AND c.city_id = p.city_id AND c.reader = r.reader
  AND c.declared_by = r.answered_by AND c.reason = btrim(r.decline_reason);
-- so is whoever was not asked at all, because something spoke against it by then, and not one who was asked in vain
UPDATE mmr_seat s SET state = 'UNDONE'
WHERE state = 'DROPPED' AND NOT EXISTS (SELECT FROM mmr_review r WHERE r.seat_id = s.id);
