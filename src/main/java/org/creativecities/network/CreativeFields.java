package org.creativecities.network;

import java.time.LocalDate;
import java.util.List;

import org.creativecities.settings.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All creative fields, and since when a city may be designated in each. */
@Component
class CreativeFields {

	private final JdbcClient jdbc;

	private final Remembered<List<Field>> all;

	CreativeFields(JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.all = new Remembered<>(this::read);
	}

	/** Those that are open on a day, in alphabetical order. */
	List<CreativeField> openOn(LocalDate day) {
		return this.all.get().stream().filter((field) -> !field.openFrom().isAfter(day)).map(Field::field).toList();
	}

	/** Adds a creative field, or renames it. */
	void write(CreativeField field, LocalDate openFrom) {
		this.all.forget();
		this.jdbc.sql("""
				INSERT INTO creative_field (id, name_en, name_fr, open_from) VALUES (?, ?, ?, ?)
				ON CONFLICT (id) DO UPDATE SET name_en = excluded.name_en, name_fr = excluded.name_fr,
				open_from = excluded.open_from""")
			.params(field.id(), field.nameEn(), field.nameFr(), openFrom)
			.update();
	}

	private List<Field> read() {
		return this.jdbc.sql("SELECT * FROM creative_field ORDER BY name_en COLLATE \"C\"")
			.query((row, number) -> new Field(
					new CreativeField(row.getString("id"), row.getString("name_en"), row.getString("name_fr")),
					row.getObject("open_from", LocalDate.class)))
			.list();
	}

	private record Field(CreativeField field, LocalDate openFrom) {
	}

}
