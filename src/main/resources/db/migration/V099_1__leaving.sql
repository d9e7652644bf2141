-- Links that sign for people without an account sign other things than candidatures, too.
ALTER TABLE mayor_signature RENAME TO signature_link;
ALTER TABLE signature_link RENAME COLUMN application_id TO case_id;          -- APP-… or MMR-…
ALTER TABLE signature_link DROP CONSTRAINT mayor_signature_application_id_fkey;
ALTER INDEX mayor_signs_once RENAME TO signature_once;
ALTER INDEX mayor_signature_by_application RENAME TO signature_link_by_case;

-- A city says that it leaves: its mayor confirms, and for some days the city may take it back. A city may say so again
-- after it has stayed, but not twice at a time.
CREATE TABLE mmr_leaving (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report_id     text NOT NULL REFERENCES mmr_report,
  state         text NOT NULL CHECK (state IN ('ASKED', 'COOLING', 'CONFIRMED', 'SILENT', 'TAKEN_BACK', 'DROPPED')),
  words         text,                                       -- of the city, when it said so
  notified_by   text NOT NULL,
  notified_at   timestamptz NOT NULL,
  mayor         text,                                       -- as the mayor signed
  confirmed_at  timestamptz,
  cooling_until timestamptz,                                -- exclusive; compared with the clock by whoever takes it back
  reason        text,                                       -- why it was taken back
  ended_by      text,
  ended_at      timestamptz
);
CREATE UNIQUE INDEX mmr_leaving_once ON mmr_leaving (report_id) WHERE ended_at IS NULL;
CREATE INDEX mmr_leaving_by_report ON mmr_leaving (report_id, id);
