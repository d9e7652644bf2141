-- By which numbers the evaluations of a call are combined: fixed when it is proposed, so that a change of the settings
-- does not reach a call that runs. Weights sum to 100; the other numbers are points from 0 to 100.

CREATE TABLE call_scoring (
  call_id          text PRIMARY KEY REFERENCES designation_call,
  relevance        int NOT NULL,
  assets           int NOT NULL,
  local_work       int NOT NULL,
  cooperation      int NOT NULL,
  feasibility      int NOT NULL,
  minimum          int NOT NULL,                           -- evaluations without which nothing is recommended
  spread           numeric(5, 2) NOT NULL,                 -- above it an extra expert is asked
  recommended_from numeric(5, 2) NOT NULL,
  discuss_from     numeric(5, 2) NOT NULL,
  CHECK (relevance + assets + local_work + cooperation + feasibility = 100)
);
