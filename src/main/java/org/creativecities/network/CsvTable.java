package org.creativecities.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A table read from a file with commas: UTF-8, the first row names the columns. Collects
 * everything that is wrong, so that it can be mended in one go.
 */
final class CsvTable {

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setTrim(true).get();

	private final List<ImportDefect> defects = new ArrayList<>();

	private final List<Row> rows = new ArrayList<>();

	static CsvTable read(ImportFile file, List<String> columns) {
		var table = new CsvTable();
		var text = table.text(file.content());
		if (text != null) {
			table.read(text, columns);
		}
		return table;
	}

	List<Row> rows() {
		return this.rows;
	}

	/**
	 * @throws ImportRefused if anything was found wrong
	 */
	void refuseIfDefect() {
		if (!this.defects.isEmpty()) {
			throw new ImportRefused(this.defects);
		}
	}

	private String text(byte[] content) {
		try {
			var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
			// spreadsheets put a byte order mark in front
			text = text.startsWith("\uFEFF") ? text.substring(1) : text;
			if (text.indexOf('\0') >= 0) {
				defect(0, "", "import.encoding");
				return null;
			}
			return text;
		}
		catch (CharacterCodingException wrong) {
			defect(0, "", "import.encoding");
			return null;
		}
	}

	private void read(String text, List<String> columns) {
		try (var records = FORMAT.parse(new java.io.StringReader(text))) {
			List<String> header = null;
			for (var line : records) {
				if (header == null) {
					header = line.toList();
					if (!complete(header, columns)) {
						return;
					}
				}
				else {
					add(line, header, columns);
				}
			}
			if (this.rows.isEmpty() && this.defects.isEmpty()) {
				defect(0, "", "import.empty");
			}
		}
		catch (IOException | UncheckedIOException | IllegalStateException wrong) {
			defect(0, "", "import.malformed", String.valueOf(wrong.getMessage()));
		}
	}

	private boolean complete(List<String> header, List<String> columns) {
		for (var column : columns) {
			if (!header.contains(column)) {
				defect(1, column, "import.column-missing", column, String.join(", ", columns));
			}
		}
		return this.defects.isEmpty();
	}

	private void add(CSVRecord line, List<String> header, List<String> columns) {
		var number = Math.toIntExact(line.getRecordNumber());
		if (line.size() != header.size()) {
			defect(number, "", "import.too-few", line.size(), header.size());
			return;
		}
		var values = new HashMap<String, String>();
		for (var i = 0; i < header.size(); i++) {
			values.put(header.get(i), line.get(i));
		}
		for (var column : columns) {
			if (values.get(column).isBlank()) {
				defect(number, column, "import.value-missing");
			}
		}
		this.rows.add(new Row(number, values));
	}

	private void defect(int row, String column, String code, Object... arguments) {
		this.defects.add(new ImportDefect(row, column, code, List.of(arguments)));
	}

	/** One row below the first. */
	final class Row {

		private final int number;

		private final Map<String, String> values;

		private Row(int number, Map<String, String> values) {
			this.number = number;
			this.values = values;
		}

		int number() {
			return this.number;
		}

		String get(String column) {
			return this.values.get(column);
		}

		/** The value of a column that need not be there. */
		String optional(String column) {
			return this.values.getOrDefault(column, "");
		}

		/** Notes what is wrong, except for a blank, which was noted before. */
		void defect(String column, String code, Object... arguments) {
			if (!get(column).isBlank()) {
				CsvTable.this.defect(this.number, column, code, arguments);
			}
		}

	}

}
