package org.creativecities.ballots;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** How often a guess hit, over many ballots, against what chance gives. */
final class Guessing {

	private double hits;

	private double expected;

	private double variance;

	/** Lays the choices that are known beside those that are guessed. */
	void add(List<Integer> truth, List<Integer> guess) {
		assertThat(guess.stream().sorted().toList()).isEqualTo(truth.stream().sorted().toList());
		var n = truth.size();
		this.hits += IntStream.range(0, n).filter(at -> truth.get(at).equals(guess.get(at))).count();
		var numbers = truth.stream()
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
			.values()
			.stream()
			.mapToDouble(Long::doubleValue)
			.toArray();
		this.expected += IntStream.range(0, numbers.length).mapToDouble(at -> numbers[at] * numbers[at]).sum() / n;
		// the trace of a table with these margins, filled by chance
		var sum = 0.0;
		for (var one : numbers) {
			sum += one * one * (n - one) * (n - one);
			for (var other : numbers) {
				sum += one * one * other * other;
			}
			sum -= one * one * one * one;
		}
		this.variance += sum / (n * (double) n * (n - 1.0));
	}

	/** In standard deviations from what chance gives. */
	double deviation() {
		return (this.hits - this.expected) / Math.sqrt(this.variance);
	}

	/**
	 * Standard deviations that hold so many guesses all together with 99 %: each has a
	 * share of the one in a hundred that lies outside (Bonferroni). By Mills' bound for
	 * the tail, which is wider by a hundredth or two.
	 */
	static double interval(int guesses) {
		var low = 1.0;
		var high = 10.0;
		while (high - low > 1e-6) {
			var middle = (low + high) / 2;
			var tail = 2 * Math.exp(-middle * middle / 2) / (middle * Math.sqrt(2 * Math.PI));
			if (tail > 0.01 / guesses) {
				low = middle;
			}
			else {
				high = middle;
			}
		}
		return high;
	}

}
