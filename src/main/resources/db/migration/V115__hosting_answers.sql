-- A complaint that waits when the head stops a choice is answered with the reason of that: stands stays NULL, reason does not.
UPDATE host_complaint c SET reason = l.detail, decided_by = l.by, decided_at = l.at
FROM host_ballot b JOIN host_log l ON l.selection_id = b.selection_id AND l.what = 'stopped'
WHERE b.ballot_id = c.ballot_id AND c.stands IS NULL AND c.reason IS NULL;

-- Whose people do not read by the right of the other group, though they may belong to it as well.
ALTER TABLE document_case_reader ADD COLUMN unless text[] NOT NULL DEFAULT '{}';

-- Why somebody stands or hosts no more who has left the Network is a word of ours now, read in both languages.
UPDATE host_award SET reason = 'left-network' WHERE reason = 'left the Network / a quitté le Réseau';
UPDATE host_candidature SET reason = 'left-network' WHERE reason = 'left the Network / a quitté le Réseau';
UPDATE host_log SET detail = 'left-network' WHERE detail = 'left the Network / a quitté le Réseau';
