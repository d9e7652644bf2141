package org.creativecities.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * A designation as {@code members.csv} states it.
 *
 * @param row where it stands in the file
 * @param field the id of the field at designation
 */
record MemberRow(int row, String city, FoldedName folded, String country, String field, int year) {

	static final List<String> COLUMNS = List.of("city", "country_iso2", "country", "region", "field",
			"designation_year");

	String id() {
		return City.id(this.country, this.folded);
	}

	/**
	 * Reads all rows of a table and notes in it what is wrong.
	 * @param latest the last year that is not in the future
	 */
	static List<MemberRow> read(CsvTable table, KnownNames known, int latest) {
		var members = new ArrayList<MemberRow>();
		var rowOf = new HashMap<String, Integer>();
		for (var row : table.rows()) {
			var member = new MemberRow(row.number(), row.get("city"), FoldedName.of(row.get("city")),
					known.country(row), known.field(row, "field"), KnownNames.year(row, "designation_year", latest));
			if (!member.folded.isPlain()) {
				row.defect("city", "import.city-letters", member.city);
			}
			var before = rowOf.putIfAbsent(member.id(), member.row);
			if (before != null) {
				row.defect("city", "import.city-twice", member.city, before);
			}
			members.add(member);
		}
		return members;
	}

}
