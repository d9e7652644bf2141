package org.creativecities.monitoring.report;

import java.util.List;
import java.util.Map;

import org.creativecities.mail.Letter;
import org.creativecities.mail.Outbox;
import org.creativecities.mail.Recipient;
import org.creativecities.network.Contact.Role;
import org.creativecities.network.Register;

import org.springframework.stereotype.Component;

/**
 * Writes the letters about one report to those whom it concerns. A person in two roles
 * gets one letter; a role that nobody holds gets none.
 */
@Component
public class ReportLetters {

	private final Register register;

	private final Outbox outbox;

	ReportLetters(Register register, Outbox outbox) {
		this.register = register;
		this.outbox = outbox;
	}

	/** To the main and the alternative contact of the city. */
	public Addressed toCity(Report report) {
		return to(report, Role.MAIN, Role.ALTERNATIVE);
	}

	/** To people in these roles, of the city or of the National Commission. */
	public Addressed to(Report report, Role... roles) {
		return new Addressed(report, roles);
	}

	/** An envelope, still without a letter. */
	public class Addressed {

		private final Report report;

		private final Role[] roles;

		private Addressed(Report report, Role... roles) {
			this.report = report;
			this.roles = roles;
		}

		/**
		 * @param letter its template, without the folder
		 * @param occasion tells letters of one kind in one case apart; empty if there is
		 * only one
		 * @param more what the template mentions besides city and year
		 */
		public void write(String letter, String occasion, Map<String, Object> more) {
			var city = ReportLetters.this.register.city(this.report.cityId());
			var model = new java.util.HashMap<>(more);
			model.put("city", city.name());
			model.put("year", this.report.year());
			ReportLetters.this.register.speakers(city.id(), List.of(this.roles))
				.stream()
				.map(Recipient::of)
				.forEach(reader -> ReportLetters.this.outbox
					.write(new Letter(this.report.id(), "monitoring/" + letter, occasion, reader, model)));
		}

	}

}
