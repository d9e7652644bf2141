package org.creativecities.ballots.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.creativecities.ballots.vote.BallotLog;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.DateWords;
import org.creativecities.workflow.GroupMembers;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in sentences what was done to a ballot. */
@Component
class LogWords {

	private final BallotLog log;

	private final GroupMembers people;

	private final MessageSource messages;

	LogWords(BallotLog log, GroupMembers people, MessageSource messages) {
		this.log = log;
		this.people = people;
		this.messages = messages;
	}

	/**
	 * @param names of candidates by their keys
	 * @param silent of what only the fact is told, such as {@code disputed}
	 */
	List<Findings.Entry> of(String ballot, Map<String, String> names, Set<String> silent, Locale language) {
		return this.log.of(ballot)
			.stream()
			.map(entry -> new Findings.Entry(entry.at(), sentence(entry, names, silent, language),
					by(entry.by(), language)))
			.toList();
	}

	/** What a timer does, or follows by itself, is done by the product. */
	private String by(String person, Locale language) {
		return CurrentPerson.PRODUCT.equals(person) ? this.messages.getMessage("ballots.log.system", null, language)
				: this.people.name(person);
	}

	private String sentence(BallotLog.Entry entry, Map<String, String> names, Set<String> silent, Locale language) {
		var detail = silent.contains(entry.what()) ? "" : detail(entry, names, language);
		return this.messages.getMessage("ballots.log." + entry.what(), arguments(entry.what(), detail), language)
			.strip();
	}

	/** A count tells of its round and of its hash. */
	private static Object[] arguments(String what, String detail) {
		return what.equals("counted") ? detail.split(" ", 2) : new Object[] { detail };
	}

	private static String detail(BallotLog.Entry entry, Map<String, String> names, Locale language) {
		return switch (entry.what()) {
			case "prolonged" -> DateWords.moment(Instant.parse(entry.detail()).minusSeconds(1), language);
			case "withdrawn" -> names.getOrDefault(entry.detail(), entry.detail());
			case "drawn" -> Stream.of(entry.detail().split(" "))
				.map(key -> names.getOrDefault(key, key))
				.collect(Collectors.joining(", "));
			default -> entry.detail();
		};
	}

}
