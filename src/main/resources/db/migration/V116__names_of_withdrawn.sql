-- who withdrew before a paper was made stands on none: their names are kept with the withdrawal
ALTER TABLE ballot_withdrawal
  ADD COLUMN name_en text,                                 -- null in rows from before
  ADD COLUMN name_fr text;
