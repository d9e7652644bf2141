package org.creativecities.hosting.candidature;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.creativecities.hosting.selection.ConferenceDates;
import org.creativecities.hosting.selection.PastHosts;
import org.creativecities.hosting.selection.Selections;
import org.creativecities.mail.Bilingual;
import org.creativecities.mail.Sentences;
import org.creativecities.network.City;
import org.creativecities.network.OverdueDuties;
import org.creativecities.network.Register;
import org.creativecities.settings.Settings;
import org.creativecities.workflow.DecisionTables;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands against a candidature: the table {@code candidature-eligibility} (D10). */
@Service("hostEligibility")
@Transactional(readOnly = true)
public class Eligibility {

	static final String TABLE = "candidature-eligibility";

	/** For cities that never hosted. */
	private static final int NEVER = 9999;

	private final Candidatures candidatures;

	private final Bidders bidders;

	private final CandidatureFiles files;

	private final Selections selections;

	private final PastHosts hosts;

	private final ConferenceDates dates;

	private final Register register;

	private final OverdueDuties overdue;

	private final Settings settings;

	private final DecisionTables tables;

	private final Sentences sentences;

	Eligibility(Candidatures candidatures, Bidders bidders, CandidatureFiles files, Selections selections,
			PastHosts hosts, ConferenceDates dates, Register register, OverdueDuties overdue, Settings settings,
			DecisionTables tables, Sentences sentences) {
		this.candidatures = candidatures;
		this.bidders = bidders;
		this.files = files;
		this.selections = selections;
		this.hosts = hosts;
		this.dates = dates;
		this.register = register;
		this.overdue = overdue;
		this.settings = settings;
		this.tables = tables;
		this.sentences = sentences;
	}

	/** All that stands against it now, in words; empty if nothing does. */
	public List<Bilingual> defects(String id) {
		var facts = facts(id);
		var year = Integer.toString(this.selections.get(this.candidatures.get(id).selection()).year());
		return this.tables.collect(TABLE, facts)
			.stream()
			.map(rule -> this.sentences.say("hosting.defect." + rule.get("defect"), this.bidders.names(id), year,
					facts.get("pause"), facts.get("shortest"), facts.get("longest"), facts.get("leastCapacity")))
			.toList();
	}

	private Map<String, Object> facts(String id) {
		var candidature = this.candidatures.get(id);
		var year = this.selections.get(candidature.selection()).year();
		var cities = this.bidders.of(id).stream().map(this.register::city).toList();
		var late = this.overdue.cities();
		var facts = new HashMap<String, Object>();
		facts.put("leadActive", isActive(cities.get(0)));
		facts.put("strangers", (int) cities.stream().skip(1).filter(city -> !isActive(city)).count());
		facts.put("silent", this.bidders.silent(id).size());
		facts.put("overdue", cities.stream().anyMatch(city -> late.contains(city.id())));
		facts.put("yearsSinceHost", yearsSince(cities, year));
		facts.put("days", (int) ChronoUnit.DAYS.between(candidature.firstDay(), candidature.lastDay()) + 1);
		facts.put("inYear", candidature.firstDay().getYear() == year && candidature.lastDay().getYear() == year);
		facts.put("daysTaken",
				this.dates.clash(candidature.firstDay(), candidature.lastDay(), Set.of(candidature.selection()))
					.isPresent());
		facts.put("capacity", Double.valueOf(candidature.text("capacity")).intValue());
		facts.put("visaForAll", Boolean.TRUE.equals(candidature.answers().get("visaForAll")));
		facts.put("mayorLetter", this.files.of(id).containsKey(CandidatureFiles.MAYOR_LETTER));
		facts.put("pause", this.settings.count("hosting.pause"));
		facts.put("shortest", this.settings.count("hosting.shortest"));
		facts.put("longest", this.settings.count("hosting.longest"));
		facts.put("leastCapacity", this.settings.count("hosting.capacity"));
		return facts;
	}

	private static boolean isActive(City city) {
		return city.state() == City.State.ACTIVE;
	}

	private int yearsSince(List<City> cities, int year) {
		var last = this.hosts.lastYear(cities, year);
		return last.isPresent() ? year - last.getAsInt() : NEVER;
	}

}
