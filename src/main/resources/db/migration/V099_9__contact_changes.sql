-- who entered a contact at the desk, and why; empty where a process or the import of the demonstration did
ALTER TABLE contact ADD COLUMN set_by text;
ALTER TABLE contact ADD COLUMN reason text;
