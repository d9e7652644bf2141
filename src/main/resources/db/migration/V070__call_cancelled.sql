-- A call that was cancelled gives its year back: the next one of that year is CALL-2019-2.
ALTER TABLE designation_call DROP CONSTRAINT designation_call_year_key;
CREATE UNIQUE INDEX designation_call_year ON designation_call (year) WHERE state <> 'CANCELLED';
