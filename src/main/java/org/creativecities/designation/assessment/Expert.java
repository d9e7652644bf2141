package org.creativecities.designation.assessment;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.creativecities.mail.Recipient;

/**
 * An independent expert who evaluates applications.
 *
 * @param id short and lower case, such as {@code lindgren}
 * @param language {@code en} or {@code fr}
 * @param zone the time zone in which the expert lives
 * @param country ISO 3166-1 alpha-2; experts do not evaluate their own country
 * @param fields ids of the creative fields they know
 * @param active whether they are asked at all
 * @param invented a made-up expert of the demonstration
 */
public record Expert(String id, String name, String email, Locale language, ZoneId zone, String country,
		List<String> fields, boolean active, boolean invented) {

	/** The group of this expert alone. */
	public String group() {
		return "expert-" + this.id;
	}

	Recipient recipient() {
		return new Recipient(this.name, this.email, this.language, this.zone);
	}

}
