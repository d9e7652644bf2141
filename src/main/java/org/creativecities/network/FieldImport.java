package org.creativecities.network;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings creative fields from a file into the register; those that it knows stay as they
 * are.
 */
@Service
public class FieldImport {

	private static final List<String> COLUMNS = List.of("id", "name_en", "name_fr");

	/** For fields that have been there since the beginning. */
	private static final LocalDate ALWAYS = LocalDate.of(2004, 1, 1);

	private final Membership membership;

	private final JdbcClient jdbc;

	FieldImport(Membership membership, JdbcClient jdbc) {
		this.membership = membership;
		this.jdbc = jdbc;
	}

	/**
	 * @return how many fields were added
	 * @throws ImportRefused with each row, column and reason, if anything is wrong
	 */
	@Transactional
	public int add(ImportFile file) {
		var table = CsvTable.read(file, COLUMNS);
		var openFrom = new HashMap<CreativeField, LocalDate>();
		for (var row : table.rows()) {
			if (!row.get("id").matches("[a-z0-9]+(-[a-z0-9]+)*")) {
				row.defect("id", "import.field-id", row.get("id"));
			}
			openFrom.put(new CreativeField(row.get("id"), row.get("name_en"), row.get("name_fr")), day(row));
		}
		table.refuseIfDefect();
		var known = new HashSet<>(this.jdbc.sql("SELECT id FROM creative_field").query(String.class).list());
		var fresh = openFrom.entrySet().stream().filter((field) -> !known.contains(field.getKey().id())).toList();
		for (Map.Entry<CreativeField, LocalDate> field : fresh) {
			this.membership.registerField(field.getKey(), field.getValue());
		}
		return fresh.size();
	}

	private static LocalDate day(CsvTable.Row row) {
		var text = row.optional("open_from");
		if (text.isBlank()) {
			return ALWAYS;
		}
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeParseException wrong) {
			row.defect("open_from", "import.day-wrong", text);
			return ALWAYS;
		}
	}

}
