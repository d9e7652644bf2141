-- a host is sought by agreement: nobody stands, was chosen or agreed, or the head had it so after an annulled vote
ALTER TABLE host_selection DROP CONSTRAINT host_selection_state_check;
ALTER TABLE host_selection ADD CONSTRAINT host_selection_state_check
  CHECK (state IN ('CALLING', 'EXAMINING', 'VOTING', 'AWARDING', 'SEEKING', 'AGREED', 'NO_HOST', 'CANCELLED'));
