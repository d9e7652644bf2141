package org.creativecities.ballots.vote;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.creativecities.ballots.rules.Mode;
import org.creativecities.ballots.rules.Outcome;
import org.creativecities.ballots.rules.Rules;
import org.creativecities.settings.Settings;
import org.creativecities.workflow.DecisionTables;
import org.creativecities.workflow.FrozenTable;
import org.creativecities.workflow.InputRefused;

import org.springframework.stereotype.Component;

/** The rules for ballots as they are today: settings and the decision table. */
@Component
class RuleBook {

	static final String TABLE = "ballot-outcome";

	/** The first is a number, the others are yes or no. */
	private static final List<String> FACTS = List.of("votes", "majority", "yes", "runOffLeft", "tied", "lotsNeeded");

	private final Settings settings;

	private final DecisionTables tables;

	RuleBook(Settings settings, DecisionTables tables) {
		this.settings = settings;
		this.tables = tables;
	}

	Rules rules(Declaration declared) {
		return new Rules(declared.mode(), declared.seats(), this.settings.count("ballots.quorum"),
				this.settings.count("ballots.majority"), this.settings.count("ballots.fewest-votes"),
				this.settings.yes("ballots.run-off"), days("ballots.open"), days("ballots.prolong"),
				days("ballots.run-off-open"), usable(this.tables.text(TABLE)), declared.precedence());
	}

	/**
	 * Tried on whatever a count may ask, so that no ballot is voted on that cannot be
	 * decided.
	 */
	private static String usable(String text) {
		try {
			var table = FrozenTable.of(text);
			for (var mode : Mode.values()) {
				for (var at = 0; at < 1 << FACTS.size(); at++) {
					var facts = new TreeMap<String, Object>(Map.of("mode", mode.name(), "votes", at & 1));
					for (var fact = 1; fact < FACTS.size(); fact++) {
						facts.put(FACTS.get(fact), (at >> fact & 1) == 1);
					}
					Outcome.Kind.valueOf(table.decide(facts));
				}
			}
			return text;
		}
		catch (IllegalStateException | IllegalArgumentException broken) {
			throw new InputRefused("", "ballots.table-broken", String.valueOf(broken.getMessage()));
		}
	}

	private int days(String setting) {
		return this.settings.days(setting).getDays();
	}

}
