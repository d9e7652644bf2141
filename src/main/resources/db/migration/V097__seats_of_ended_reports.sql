-- a report that has come to an end is read by nobody any more: its seats count as nobody's files
UPDATE mmr_seat s SET state = CASE s.state WHEN 'OPEN' THEN 'DROPPED' ELSE 'UNDONE' END
FROM mmr_report r
WHERE r.year = s.year AND r.city_id = s.city_id AND r.ended_at IS NOT NULL AND s.state IN ('PROPOSED', 'OPEN');
-- nor by whoever was released; a seat that was read from stays
UPDATE mmr_seat s SET state = 'DROPPED'
FROM mmr_review v WHERE v.seat_id = s.id AND v.state = 'RELEASED' AND s.state = 'OPEN';
