-- who withdrew from a ballot, and when: left out of papers and results from then on
CREATE TABLE ballot_withdrawal (
  ballot_id text NOT NULL REFERENCES ballot,
  key       text NOT NULL,                                 -- of the option
  round     int  NOT NULL CHECK (round >= 0),              -- the last that had opened; 0 before the first
  at        timestamptz NOT NULL,
  by        text NOT NULL,
  PRIMARY KEY (ballot_id, key)
);
CREATE TRIGGER ballot_withdrawal_stays BEFORE UPDATE OR DELETE ON ballot_withdrawal
  FOR EACH ROW EXECUTE FUNCTION ballot_never_changed();
