package org.creativecities.ballots.vote;

import org.creativecities.ballots.rules.Rules;
import org.creativecities.settings.Settings;
import org.creativecities.workflow.DecisionTables;

import org.springframework.stereotype.Component;

/** The rules for ballots as they are today: settings and the decision table. */
@Component
class RuleBook {

	static final String TABLE = "ballot-outcome";

	private final Settings settings;

	private final DecisionTables tables;

	RuleBook(Settings settings, DecisionTables tables) {
		this.settings = settings;
		this.tables = tables;
	}

	Rules rules(Declaration declared) {
		return new Rules(declared.mode(), declared.seats(), this.settings.count("ballots.quorum"),
				this.settings.count("ballots.majority"), this.settings.yes("ballots.run-off"), days("ballots.open"),
				days("ballots.prolong"), days("ballots.run-off-open"), this.tables.text(TABLE), declared.precedence());
	}

	private int days(String setting) {
		return this.settings.days(setting).getDays();
	}

}
