package org.creativecities.replay.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.core.io.ClassPathResource;

/**
 * How many cities choose what in each round: invented, like all of a replay. Which city
 * chooses what is drawn anew each time and noted nowhere, so that no real city is said to
 * have voted for anybody.
 *
 * @param rounds votes by the lead city of the candidature, or {@link #ABSTENTION}; the
 * first round first
 */
record VoteTable(List<Map<String, Integer>> rounds) {

	static final String ABSTENTION = "abstention";

	/**
	 * From the rows {@code round,choice,votes} of {@code replay/host-<year>.csv}.
	 */
	static VoteTable of(int year) {
		var rounds = new ArrayList<Map<String, Integer>>();
		lines(year).skip(1).map(line -> line.split(",")).forEach(row -> {
			var round = Integer.parseInt(row[0]);
			while (rounds.size() < round) {
				rounds.add(new LinkedHashMap<>());
			}
			rounds.get(round - 1).put(row[1], Integer.valueOf(row[2]));
		});
		return new VoteTable(rounds);
	}

	private static Stream<String> lines(int year) {
		try {
			return new ClassPathResource("replay/host-%d.csv".formatted(year))
				.getContentAsString(StandardCharsets.UTF_8)
				.lines();
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

	/** How many vote in a round, abstentions included. */
	int cast(int round) {
		return of(round, choice -> true);
	}

	int abstentions(int round) {
		return of(round, ABSTENTION::equals);
	}

	private int of(int round, Predicate<String> wanted) {
		return this.rounds.get(round - 1)
			.entrySet()
			.stream()
			.filter(row -> wanted.test(row.getKey()))
			.mapToInt(Map.Entry::getValue)
			.sum();
	}

	/** In all rounds. */
	int steps() {
		return IntStream.rangeClosed(1, this.rounds.size()).map(this::cast).sum();
	}

}
