package org.creativecities.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Countries and creative fields as files name them, with or without accents. */
final class KnownNames {

	private final Map<String, Country> countries;

	private final Map<FoldedName, String> fields = new HashMap<>();

	private final String fieldNames;

	KnownNames(List<Country> countries, List<CreativeField> fields) {
		this.countries = countries.stream().collect(Collectors.toMap(Country::code, (country) -> country));
		fields.forEach((field) -> {
			this.fields.put(FoldedName.of(field.nameFr()), field.id());
			this.fields.put(FoldedName.of(field.nameEn()), field.id());
			this.fields.put(new FoldedName(field.id()), field.id());
		});
		this.fieldNames = fields.stream().map(CreativeField::nameEn).collect(Collectors.joining(", "));
	}

	/** The code of the country of a row; its columns are checked against one another. */
	String country(CsvTable.Row row) {
		var code = row.get("country_iso2");
		var country = this.countries.get(code);
		if (country == null) {
			row.defect("country_iso2", "import.country-unknown", code);
			return code;
		}
		var name = FoldedName.of(row.get("country"));
		if (!name.equals(FoldedName.of(country.nameEn())) && !name.equals(FoldedName.of(country.nameFr()))) {
			row.defect("country", "import.country-differs", row.get("country"), code, country.nameEn());
		}
		if (!country.region().equals(row.get("region"))) {
			row.defect("region", "import.region-differs", row.get("region"), country.nameEn(), country.region());
		}
		return code;
	}

	/** The id of the field that a column names. */
	String field(CsvTable.Row row, String column) {
		return Optional.ofNullable(this.fields.get(FoldedName.of(row.get(column)))).orElseGet(() -> {
			row.defect(column, "import.field-unknown", row.get(column), this.fieldNames);
			return "";
		});
	}

	/** A year of the Network up to the given one; 0 if the column has none. */
	static int year(CsvTable.Row row, String column, int latest) {
		var text = row.get(column);
		if (!text.matches("[0-9]{4}")) {
			row.defect(column, "import.year-not-a-number", text);
			return 0;
		}
		var year = Integer.parseInt(text);
		if (year < FOUNDED) {
			row.defect(column, "import.year-too-early", year);
		}
		if (year > latest) {
			row.defect(column, "import.year-future", year);
		}
		return year;
	}

	/** The Network was created in 2004 [seed]. */
	private static final int FOUNDED = 2004;

}
