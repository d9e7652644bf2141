-- Rows are only added, and the database says so.
CREATE TRIGGER field_neighbour_change_stays BEFORE UPDATE OR DELETE ON field_neighbour_change
  FOR EACH ROW EXECUTE FUNCTION mmr_never_changed();
