package org.creativecities.designation.call;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.creativecities.workflow.FormValues;

/**
 * What an officer proposes for a call, as entered. What is left open takes the value of
 * its setting; the announcement falls on World Cities Day [public]; no field named means
 * all.
 *
 * @param year {@code null} when a draft is revised: its year stays
 * @param evenYear whether the officer ticked that a call in an even year is intended
 * @param lastDay on which cities may submit, Paris time
 * @param fields ids or names of creative fields
 * @param scoring by which numbers the evaluations are combined
 */
public record CallProposal(Integer year, boolean evenYear, LocalDate opensOn, LocalDate lastDay,
		Optional<LocalDate> announcedOn, List<String> fields, Optional<Integer> endorsedLimit,
		Optional<Integer> designatedLimit, Optional<Boolean> endorsedFieldsDiffer, Optional<Integer> expertsPerFile,
		Optional<Integer> membersPerFile, Optional<Boolean> allowClarification, Optional<Boolean> waitOneCall,
		ScoringProposal scoring) {

	/** Reads the forms {@code open-call} and {@code revise-call}. */
	public static CallProposal of(FormValues form) {
		return new CallProposal(count(form, "year").orElse(null), form.yes("evenYear"),
				LocalDate.parse(form.text("opensOn")), LocalDate.parse(form.text("lastDay")),
				Optional.of(form.text("announcedOn")).filter(day -> !day.isEmpty()).map(LocalDate::parse),
				Arrays.stream(form.text("fields").split("[,;\n]"))
					.map(String::strip)
					.filter(field -> !field.isEmpty())
					.distinct()
					.toList(),
				count(form, "endorsedLimit"), count(form, "designatedLimit"), yesOrNo(form, "endorsedFieldsDiffer"),
				count(form, "expertsPerFile"), count(form, "membersPerFile"), yesOrNo(form, "allowClarification"),
				yesOrNo(form, "waitOneCall"), ScoringProposal.of(form));
	}

	/** The terms of a call as the form {@code revise-call} shows them. */
	public static Map<String, Object> show(Call call, ZoneId zone) {
		var shown = new LinkedHashMap<String, Object>();
		shown.put("year", call.year());
		shown.put("opensOn", LocalDate.ofInstant(call.opensAt(), zone));
		shown.put("lastDay", LocalDate.ofInstant(call.deadline(), zone).minusDays(1));
		shown.put("announcedOn", LocalDate.ofInstant(call.announcementAt(), zone));
		shown.put("fields", String.join(", ", call.fields()));
		shown.put("endorsedLimit", call.endorsedLimit());
		shown.put("designatedLimit", call.designatedLimit());
		shown.put("endorsedFieldsDiffer", yesOrNo(call.endorsedFieldsDiffer()));
		shown.put("expertsPerFile", call.expertsPerFile());
		shown.put("membersPerFile", call.membersPerFile());
		shown.put("allowClarification", yesOrNo(call.allowClarification()));
		shown.put("waitOneCall", yesOrNo(call.waitOneCall()));
		shown.put("returnReason", Optional.ofNullable(call.returnReason()).orElse(""));
		return shown;
	}

	private static Optional<Integer> count(FormValues form, String key) {
		return form.number(key).map(BigDecimal::intValueExact);
	}

	private static Optional<Boolean> yesOrNo(FormValues form, String key) {
		return Optional.of(form.text(key)).filter(answer -> !answer.isEmpty()).map("yes"::equals);
	}

	private static String yesOrNo(boolean answer) {
		return answer ? "yes" : "no";
	}

}
