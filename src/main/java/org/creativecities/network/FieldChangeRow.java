package org.creativecities.network;

import java.util.List;

/**
 * A change of field as {@code field-changes.csv} states it.
 *
 * @param city its id
 * @param to the id of the new field
 */
record FieldChangeRow(String city, String to, int year) {

	static final List<String> COLUMNS = List.of("city", "country_iso2", "from_field", "to_field", "year");

	/**
	 * Reads all rows of a table and notes in it what is wrong.
	 * @param members the designations they change
	 * @param latest the last year that is not in the future
	 */
	static List<FieldChangeRow> read(CsvTable table, KnownNames known, List<MemberRow> members, int latest) {
		return table.rows().stream().map((row) -> {
			var id = City.id(row.get("country_iso2"), FoldedName.of(row.get("city")));
			var from = known.field(row, "from_field");
			var to = known.field(row, "to_field");
			var year = KnownNames.year(row, "year", latest);
			if (!to.isEmpty() && from.equals(to)) {
				row.defect("to_field", "import.change-same-field");
			}
			members.stream().filter((member) -> member.id().equals(id)).findFirst().ifPresentOrElse((member) -> {
				if (!from.isEmpty() && !from.equals(member.field())) {
					row.defect("from_field", "import.change-from-differs", member.city(), from, member.field());
				}
				if (year != 0 && year <= member.year()) {
					row.defect("year", "import.change-too-early", member.city(), member.year());
				}
			}, () -> row.defect("city", "import.change-city-unknown", row.get("city")));
			return new FieldChangeRow(id, to, year);
		}).toList();
	}

}
