-- A city that was voted on says before it is asked that it does not host; it is passed over then.

CREATE TABLE host_decline (
  ballot_id      text NOT NULL REFERENCES host_ballot,
  candidature_id text NOT NULL REFERENCES host_candidature,
  reason         text NOT NULL,
  declined_by    text NOT NULL,
  declined_at    timestamptz NOT NULL,
  PRIMARY KEY (ballot_id, candidature_id)
);
