package org.creativecities.hosting.selection;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;

import org.creativecities.network.City;
import org.creativecities.network.Register;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who hosted before: the list of the past [public, some recall] and those agreed here. A
 * year is that for which a city was chosen, also where the conference came later, since
 * that is what is known when the next host is chosen.
 */
@Component
@Transactional(readOnly = true)
public class PastHosts {

	private final JdbcClient sql;

	private final Register register;

	PastHosts(JdbcClient sql, Register register) {
		this.sql = sql;
		this.register = register;
	}

	/** Those chosen for years before this one, the latest first. */
	public List<Host> before(int year) {
		return this.sql.sql("""
				SELECT year, city, country, held, mark FROM conference_host h WHERE year < :year
				  AND NOT EXISTS (SELECT FROM host_selection s WHERE s.year = h.year AND s.state = 'AGREED')
				UNION ALL
				SELECT s.year, c.name, c.country, extract(year FROM a.from_day)::int, 'data'
				FROM host_award a JOIN host_selection s ON s.id = a.selection_id
				JOIN city c ON c.id = a.city_id OR EXISTS (
				  SELECT FROM host_bidder b WHERE b.candidature_id = a.candidature_id AND b.city_id = c.id)
				WHERE a.state = 'AGREED' AND s.state = 'AGREED' AND s.year < :year
				ORDER BY 1 DESC, 2""")
			.param("year", year)
			.query((row, number) -> new Host(row.getInt("year"), row.getString("city"), row.getString("country"),
					row.getInt("held"), row.getString("mark")))
			.list();
	}

	/** The last year before this one for which one of these cities was chosen. */
	public OptionalInt lastYear(Collection<City> cities, int before) {
		var countries = cities.stream().map(City::country).toList();
		return before(before).stream()
			.filter(host -> countries.contains(host.country()))
			.filter(host -> this.register.cityNamed(host.city(), host.country()).filter(cities::contains).isPresent())
			.mapToInt(Host::year)
			.max();
	}

	/**
	 * @param year for which it was chosen
	 * @param held when the conference took place, or is to
	 * @param mark where that is known from, such as {@code public}
	 */
	public record Host(int year, String city, String country, int held, String mark) {

	}

}
