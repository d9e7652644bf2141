-- Reminders climb ladders: which rungs a ladder has is data, so that one more needs no new diagram.
CREATE TABLE reminder_rung (
  ladder text NOT NULL,
  days   int  NOT NULL,                                     -- from the deadline; -7 is a week before it
  what   text NOT NULL,
  mark   text NOT NULL CHECK (mark IN ('seed', 'public', 'data', 'recall', 'assumed')),
  PRIMARY KEY (ladder, days)
);

INSERT INTO reminder_rung (ladder, days, what, mark) VALUES
  ('call-deadline', -30, 'cities with a draft, National Commissions that have not answered', 'assumed'),
  ('call-deadline',  -7, 'cities with a draft, National Commissions that have not answered', 'assumed'),
  ('call-deadline',  -1, 'cities with a draft, National Commissions that have not answered', 'assumed'),
  ('evaluation',    -14, 'the evaluator', 'assumed'),
  ('evaluation',     -7, 'the evaluator', 'assumed'),
  ('evaluation',     -1, 'the evaluator', 'assumed');
