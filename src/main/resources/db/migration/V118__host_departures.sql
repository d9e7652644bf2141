-- names of cities of an agreed host that left while the head had a report: the head decides on them next
ALTER TABLE host_change ADD COLUMN left_meanwhile text;
