package org.creativecities.ballots.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.creativecities.ballots.vote.BallotLog;
import org.creativecities.pages.Doers;
import org.creativecities.workflow.DateWords;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in sentences what was done to a ballot. */
@Component
class LogWords {

	private final BallotLog log;

	private final Doers doers;

	private final MessageSource messages;

	LogWords(BallotLog log, Doers doers, MessageSource messages) {
		this.log = log;
		this.doers = doers;
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
					this.doers.name(entry.by(), language)))
			.toList();
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
