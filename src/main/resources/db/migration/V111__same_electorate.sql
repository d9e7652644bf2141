-- a vote that is begun again keeps who may vote
ALTER TABLE ballot
  ADD COLUMN electorate_of text REFERENCES ballot;         -- an earlier ballot whose electorate votes; NULL where it is frozen anew

-- the committee's opinion is that of one of its cities
ALTER TABLE host_selection
  ADD COLUMN opinion_city text REFERENCES city;            -- NULL if somebody of the committee's group gave it
