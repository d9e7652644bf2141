-- Which version of a decision table holds for a call: the one in force when it opened.

CREATE TABLE call_table (
  call_id     text NOT NULL REFERENCES designation_call,
  decision_id text NOT NULL,                               -- as its file, such as country-limit
  version_id  text NOT NULL,                               -- of the engine
  PRIMARY KEY (call_id, decision_id)
);
