-- A file that was handed in stays readable for those who judge what was handed in, though its case set it aside.
ALTER TABLE document ADD COLUMN removed_at timestamptz;
