package org.creativecities.replay.call;

import java.util.ArrayList;
import java.util.List;

import org.creativecities.network.Country;
import org.creativecities.network.PastRound;
import org.creativecities.replay.stage.InventedCountries;

/**
 * Who applies in a replay: the cities that really were designated, and invented ones from
 * invented countries that meet every way of not being designated.
 *
 * @param candidacies in the order in which they apply
 * @param countries invented ones
 */
record Cast(List<Candidacy> candidacies, List<Country> countries) {

	/**
	 * @param fieldsDiffer whether a National Commission may endorse one city a field only
	 */
	static Cast of(PastRound round, boolean fieldsDiffer) {
		var all = new ArrayList<Candidacy>();
		round.designated()
			.forEach(city -> all.add(new Candidacy(city.city(), city.country(), city.field(), Fate.DESIGNATED)));
		all.addAll(List.of(new Candidacy("Port Alder", "XA", "film", Fate.NOT_RECOMMENDED),
				new Candidacy("Alderhaven", "XA", "music", Fate.NOT_RECOMMENDED),
				new Candidacy("Aldermouth", "XA", "design", Fate.DISPUTED),
				new Candidacy("Grand Alder", "XA", "literature", Fate.NOT_RECOMMENDED),
				new Candidacy("Alderbridge", "XA", "gastronomy", Fate.FIFTH_ENDORSEMENT),
				new Candidacy("Villa Solana", "XB", "music", Fate.DECIDED_OTHERWISE),
				new Candidacy("Puerto Solano", "XB", fieldsDiffer ? "design" : "music",
						fieldsDiffer ? Fate.NOT_RECOMMENDED : Fate.SECOND_IN_FIELD),
				new Candidacy("Sainte-Quinte", "XC", "crafts-and-folk-art", Fate.NO_MAYOR_LETTER),
				new Candidacy("Quinta do Mar", "XC", "gastronomy", Fate.ONE_ASSOCIATION_LETTER),
				new Candidacy("Cinq-Rivières", "XC", "film", Fate.NEVER_SUBMITTED),
				new Candidacy("Quintanova", "XC", "music", Fate.WITHDRAWN),
				new Candidacy("Old Alder", "XA", "design", Fate.ALREADY_MEMBER),
				new Candidacy("Alderwick", "XA", "media-arts", Fate.WAIT_ONE_CALL),
				new Candidacy("Farhaven Bay", "XD", "design", Fate.NOT_MEMBER_STATE)));
		if (fieldsDiffer) {
			all.add(new Candidacy("Solano Alto", "XB", "music", Fate.SAME_FIELD_ENDORSED));
		}
		return new Cast(List.copyOf(all), InventedCountries.all());
	}

	List<Candidacy> with(Fate fate) {
		return this.candidacies.stream().filter(candidacy -> candidacy.fate() == fate).toList();
	}

	List<Candidacy> submitting() {
		return this.candidacies.stream().filter(candidacy -> candidacy.fate().submits()).toList();
	}

	/** How often somebody acts, roughly: for the progress bar. */
	long steps() {
		return this.candidacies.size() + 6L * submitting().size();
	}

	long invented() {
		return this.candidacies.stream().filter(Candidacy::isInvented).count();
	}

}
