package org.creativecities.network;

import java.util.List;
import java.util.Map;

/**
 * What an import is about to store.
 *
 * @param table where the members were read, to note defects in
 */
record Designations(CsvTable table, List<MemberRow> members, List<FieldChangeRow> changes) {

	Designations before(int year) {
		return new Designations(this.table, this.members.stream().filter((member) -> member.year() < year).toList(),
				this.changes.stream().filter((change) -> change.year() < year).toList());
	}

	/**
	 * @throws ImportRefused for each city that the register knows otherwise
	 */
	void compareWith(Map<String, First> present) {
		var rows = this.table.rows()
			.stream()
			.collect(java.util.stream.Collectors.toMap(CsvTable.Row::number, (row) -> row));
		for (var member : this.members) {
			var known = present.get(member.id());
			if (known != null && (known.year() != member.year() || !known.field().equals(member.field()))) {
				rows.get(member.row())
					.defect("designation_year", "import.register-differs", member.city(), known.year(), known.field());
			}
		}
		this.table.refuseIfDefect();
	}

	/** In which field and year the register says that a city joined. */
	record First(String field, int year) {
	}

}
