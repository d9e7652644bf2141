package org.creativecities.hosting.overview.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.creativecities.hosting.overview.Bid;
import org.creativecities.hosting.overview.HostChoice;
import org.creativecities.hosting.selection.Reasons;
import org.creativecities.hosting.selection.SelectionLog.Entry;
import org.creativecities.network.Register;
import org.creativecities.pages.Doers;
import org.creativecities.workflow.DateWords;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in sentences what was done in the choice of a host. */
@Component
class HostLogWords {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private final Doers doers;

	private final Reasons reasons;

	private final Register register;

	private final MessageSource messages;

	HostLogWords(Doers doers, Reasons reasons, Register register, MessageSource messages) {
		this.doers = doers;
		this.reasons = reasons;
		this.register = register;
		this.messages = messages;
	}

	/** The newest first. */
	List<Line> of(HostChoice choice, List<Entry> log, Locale language) {
		var names = choice.candidatures().stream().collect(Collectors.toMap(bid -> bid.candidature().id(), Bid::names));
		return log.stream()
			.map(entry -> new Line(entry.at().atZone(PARIS), this.doers.name(entry.by(), language),
					sentence(entry, names, language),
					(entry.candidature() != null) ? names.getOrDefault(entry.candidature(), "") : ""))
			.toList();
	}

	private String sentence(Entry entry, Map<String, String> names, Locale language) {
		return say(entry.what(), language, switch (entry.what()) {
			case "opened", "extended", "signed" -> new Object[] { day(entry.detail(), language) };
			case "moved" -> days(entry.detail(), language);
			case "state" ->
				new Object[] { this.messages.getMessage("hosting.state." + entry.detail(), null, language) };
			case "announced" ->
				new Object[] { entry.detail().isEmpty() ? say("nobody", language) : names.get(entry.detail()) };
			case "city-left" -> new Object[] { this.register.city(entry.detail()).name() };
			default -> new Object[] { this.reasons.words(entry.detail()).in(language) };
		});
	}

	private static Object[] days(String both, Locale language) {
		var days = both.split("/");
		return new Object[] { day(days[0], language), day(days[1], language) };
	}

	private static String day(String day, Locale language) {
		return DateWords.day(LocalDate.parse(day), language);
	}

	private String say(String code, Locale language, Object... arguments) {
		return this.messages.getMessage("hosting.log." + code, arguments, language).strip();
	}

	/**
	 * @param candidature the names of its cities; empty if it concerns the whole
	 */
	record Line(ZonedDateTime at, String who, String what, String candidature) {

	}

}
