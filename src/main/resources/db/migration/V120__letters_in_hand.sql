-- A batch of letters is one clerk's until the machine's clock says so, not the product's: that of the demonstration
-- may be moved while letters leave, and each letter leaves once.
ALTER TABLE letter ADD COLUMN taken_until timestamptz; -- by the clock of the database; null unless a clerk has it
