package org.creativecities.hosting.candidature;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;

import org.creativecities.network.City;
import org.creativecities.network.Register;
import org.creativecities.workflow.InputRefused;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cities of each candidature, the lead city first. A city stands once in a year,
 * alone or as a partner: the database keeps that rule, also where two ask at once.
 */
@Component("hostBidders")
@Transactional(readOnly = true)
public class Bidders {

	private final JdbcClient sql;

	private final Register register;

	Bidders(JdbcClient sql, Register register) {
		this.sql = sql;
		this.register = register;
	}

	/** Ids of lead and partners. */
	public List<String> of(String candidature) {
		return this.sql.sql("""
				SELECT b.city_id FROM host_bidder b JOIN city c ON c.id = b.city_id
				WHERE candidature_id = ? AND (stands OR NOT EXISTS (
				  SELECT FROM host_bidder o WHERE o.candidature_id = b.candidature_id AND o.stands))
				ORDER BY lead DESC, c.name, c.id""").param(candidature).query(String.class).list();
	}

	/** As {@link #of}, without those that have left the Network. */
	public List<String> members(String candidature) {
		return of(candidature).stream().filter(city -> this.register.city(city).isMember()).toList();
	}

	/** Ids of the partners. */
	public List<String> partners(String candidature) {
		return of(candidature).stream().skip(1).toList();
	}

	/** Ids of the partners that have not agreed to take part. */
	public List<String> silent(String candidature) {
		return this.sql.sql("""
				SELECT city_id FROM host_bidder WHERE candidature_id = ? AND NOT lead AND stands AND agreed_at IS NULL
				ORDER BY city_id""").param(candidature).query(String.class).list();
	}

	/** Lead and partners by name, such as Krakow + Katowice. */
	public String names(String candidature) {
		return names(of(candidature).stream().map(this.register::city).toList());
	}

	/** Cities by name, such as Krakow + Katowice. */
	public static String names(List<City> cities) {
		return cities.stream().map(City::name).collect(Collectors.joining(" + "));
	}

	/**
	 * @throws InputRefused if the city stands already
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void stand(String candidature, String selection, City city, boolean lead) {
		try {
			this.sql.sql("""
					INSERT INTO host_bidder (candidature_id, selection_id, city_id, lead) VALUES (?, ?, ?, ?)
					ON CONFLICT (candidature_id, city_id) DO UPDATE
					  SET stands = true, agreed_at = NULL, agreed_by = NULL""")
				.params(candidature, selection, city.id(), lead)
				.update();
		}
		catch (DuplicateKeyException twice) {
			throw new InputRefused("", "hosting.stands-already", city.name());
		}
	}

	@Transactional(propagation = Propagation.MANDATORY)
	void agree(String candidature, String partner, String by, OffsetDateTime at) {
		this.sql.sql("UPDATE host_bidder SET agreed_at = ?, agreed_by = ? WHERE candidature_id = ? AND city_id = ?")
			.params(at, by, candidature, partner)
			.update();
	}

	@Transactional(propagation = Propagation.MANDATORY)
	void remove(String candidature, String partner) {
		this.sql.sql("DELETE FROM host_bidder WHERE candidature_id = ? AND city_id = ? AND NOT lead")
			.params(candidature, partner)
			.update();
	}

	@Transactional(propagation = Propagation.MANDATORY)
	void standNoMore(String candidature) {
		this.sql.sql("UPDATE host_bidder SET stands = false WHERE candidature_id = ?").param(candidature).update();
	}

}
