package org.creativecities.designation.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.creativecities.designation.application.Application;
import org.creativecities.designation.assessment.Evaluation.Kind;
import org.creativecities.network.Register;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Everybody who could be asked to evaluate: active experts, and the member cities of the
 * field [public]. Those with the fewest open files come first; among equals the order
 * looks random, and is the same whenever it is asked for the same application.
 */
@Component
class EvaluatorPool {

	/** Experts of the field before others; the least loaded first [assumed]. */
	private static final Comparator<Evaluator> BEST_FIRST = Comparator.comparing(Evaluator::knowsField)
		.reversed()
		.thenComparing(Evaluator::openFiles);

	private final JdbcClient sql;

	private final Experts experts;

	private final Register register;

	private final Conflicts conflicts;

	private final Clock clock;

	private final Lookout lookout;

	EvaluatorPool(JdbcClient sql, Experts experts, Register register, Conflicts conflicts, Clock clock,
			Lookout lookout) {
		this.sql = sql;
		this.experts = experts;
		this.register = register;
		this.conflicts = conflicts;
		this.clock = clock;
		this.lookout = lookout;
	}

	/**
	 * The best who were never asked about this application and whom nothing bars. Nobody
	 * else is chosen meanwhile, as with {@link #chooseAlone}.
	 * @param experts how many experts, at most
	 * @param members how many member cities, at most
	 */
	List<Evaluator> best(Application application, int experts, int members) {
		if (experts + members == 0) {
			return List.of();
		}
		chooseAlone(application);
		var surroundings = this.lookout.of(application);
		var free = pool(application).filter(evaluator -> !surroundings.asked().contains(evaluator.reference()))
			.toList();
		return Stream
			.concat(first(experts, Kind.EXPERT, free, surroundings), first(members, Kind.MEMBER, free, surroundings))
			.toList();
	}

	private Stream<Evaluator> first(int count, Kind kind, List<Evaluator> free, Surroundings surroundings) {
		return free.stream()
			.filter(evaluator -> evaluator.kind() == kind)
			.filter(evaluator -> this.conflicts.of(evaluator, surroundings).isEmpty())
			.limit(count);
	}

	/**
	 * Everybody who does not evaluate this application yet, with what speaks against
	 * them, for a person to choose from; the best first, those who are barred last. A
	 * list: it locks nothing.
	 */
	List<PossibleEvaluator> candidates(Application application) {
		var surroundings = this.lookout.of(application);
		return pool(application).filter(evaluator -> !surroundings.live().contains(evaluator.reference()))
			.map(evaluator -> new PossibleEvaluator(evaluator, surroundings.asked().contains(evaluator.reference()),
					this.conflicts.of(evaluator, surroundings)))
			.sorted(Comparator.comparing(PossibleEvaluator::isBarred).thenComparing(PossibleEvaluator::asked))
			.toList();
	}

	/**
	 * Until the transaction ends nobody else is chosen in the same call, so that two
	 * assignments at once do not load the same person. Whoever asks holds the lock of the
	 * application already, never the other way round.
	 */
	void chooseAlone(Application application) {
		this.sql.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0)) IS NULL")
			.param("evaluators of " + application.callId())
			.query(Boolean.class)
			.single();
	}

	private Stream<Evaluator> pool(Application application) {
		var open = openFiles();
		var field = application.fieldId();
		var all = new ArrayList<Evaluator>();
		this.experts.active()
			.forEach(expert -> all.add(new Evaluator(Kind.EXPERT, expert.id(), expert.name(), expert.country(),
					expert.fields().contains(field), open.getOrDefault("EXPERT:" + expert.id(), 0))));
		this.register.membersOf(field, LocalDate.now(this.clock))
			.stream()
			.filter(city -> !city.id().equals(application.cityId()))
			.forEach(city -> all.add(new Evaluator(Kind.MEMBER, city.id(), city.name(), city.country(), true,
					open.getOrDefault("MEMBER:" + city.id(), 0))));
		Collections.shuffle(all, new Random(application.id().hashCode()));
		return all.stream().sorted(BEST_FIRST);
	}

	private Map<String, Integer> openFiles() {
		var open = new HashMap<String, Integer>();
		this.sql.sql("""
				SELECT kind || ':' || evaluator AS reference, count(*) AS files FROM evaluation
				WHERE state IN ('PROPOSED', 'ACCEPTED') GROUP BY kind, evaluator""").query(row -> {
			open.put(row.getString("reference"), row.getInt("files"));
		});
		return open;
	}

}
