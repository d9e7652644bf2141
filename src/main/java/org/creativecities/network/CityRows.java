package org.creativecities.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Locale;

/** How a row of the table {@code city} becomes a {@link City}. */
final class CityRows {

	/** Cities named c, of which a day is asked: members on it. */
	static final String MEMBER_ON = """
			c.state IN ('ACTIVE', 'FLAGGED') AND EXISTS (
			  SELECT 1 FROM field_membership m WHERE m.city_id = c.id AND m.voided_on IS NULL
			  AND m.from_day <= :day AND (m.until_day IS NULL OR m.until_day > :day))""";

	/** The same in every database, whatever its locale. */
	static final String BY_NAME = " ORDER BY c.folded COLLATE \"C\", c.country COLLATE \"C\"";

	private CityRows() {
	}

	static City city(ResultSet row, int number) throws SQLException {
		return new City(row.getString("id"), row.getString("name"), row.getString("country"),
				City.State.valueOf(row.getString("state")), row.getObject("designation_year", Integer.class),
				row.getBoolean("invented"));
	}

	static Contact contact(ResultSet row, int number) throws SQLException {
		return new Contact(row.getLong("id"), row.getString("party"), Contact.Role.valueOf(row.getString("role")),
				row.getString("name"), row.getString("email"), Locale.forLanguageTag(row.getString("language")),
				ZoneId.of(row.getString("zone")));
	}

}
