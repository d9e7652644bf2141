-- A city is partner of a candidature only if it says so itself.

ALTER TABLE host_bidder
  ADD COLUMN agreed_at timestamptz,                        -- when a partner agreed to take part; NULL until then, and for the lead city
  ADD COLUMN agreed_by text;
