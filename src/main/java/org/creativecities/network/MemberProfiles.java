package org.creativecities.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What has to be known of all members at once to choose among them. */
@Service
public class MemberProfiles {

	private final JdbcClient jdbc;

	private final Clock clock;

	MemberProfiles(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * A member city.
	 *
	 * @param fieldId in which it works today
	 * @param since the day on which it joined, in whatever field
	 * @param language of its main contact: {@code en} or {@code fr}; English if it has
	 * none
	 * @param languages of all who speak for it; at least one
	 */
	public record Profile(City city, String fieldId, LocalDate since, String language, Set<String> languages) {
	}

	/** All members today, by name. */
	public List<Profile> all() {
		return this.jdbc
			.sql("""
					SELECT c.*, m.field_id,
					  (SELECT min(e.from_day) FROM field_membership e WHERE e.city_id = c.id AND e.voided_on IS NULL) AS since,
					  coalesce((SELECT p.language FROM contact p WHERE p.party = c.id AND p.role = 'MAIN'
					    AND p.valid_until IS NULL), 'en') AS language,
					  ARRAY(SELECT DISTINCT p.language FROM contact p WHERE p.party = c.id AND p.valid_until IS NULL) AS languages
					FROM city c JOIN field_membership m ON m.city_id = c.id
					WHERE c.state IN ('ACTIVE', 'FLAGGED') AND m.voided_on IS NULL
					AND m.from_day <= :day AND (m.until_day IS NULL OR m.until_day > :day)"""
					+ CityRows.BY_NAME)
			.param("day", LocalDate.now(this.clock))
			.query(MemberProfiles::profile)
			.list();
	}

	private static Profile profile(ResultSet row, int number) throws SQLException {
		var languages = (String[]) row.getArray("languages").getArray();
		return new Profile(CityRows.city(row, number), row.getString("field_id"),
				row.getObject("since", LocalDate.class), row.getString("language"),
				(languages.length > 0) ? Set.of(languages) : Set.of(row.getString("language")));
	}

}
