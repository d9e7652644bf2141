-- Incumbents who stay ad interim because the election of their seat is late: until its result, or the end of the mandate.

CREATE TABLE late_stay (
  mandate_id  bigint PRIMARY KEY REFERENCES mandate,
  election_id text NOT NULL REFERENCES election
);
CREATE INDEX late_stay_of_election ON late_stay (election_id);
