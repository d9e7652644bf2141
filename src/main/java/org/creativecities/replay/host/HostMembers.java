package org.creativecities.replay.host;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.IntStream;

import org.creativecities.network.Membership;
import org.creativecities.network.PastRound;
import org.creativecities.network.Register;
import org.creativecities.network.RegisterImport;
import org.creativecities.replay.stage.InventedCountries;
import org.creativecities.replay.stage.Spokespeople;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The Network that chooses: real members in the order in which they joined, and the
 * invented ones that stand. The invented ones count among the members, so that the
 * electorate is as large as it was; as many real cities of the last round stay away.
 */
@Component
class HostMembers {

	private static final int FIRST_ROUND = 2004;

	private final RegisterImport registerImport;

	private final Register register;

	private final Membership membership;

	private final Spokespeople spokespeople;

	HostMembers(RegisterImport registerImport, Register register, Membership membership, Spokespeople spokespeople) {
		this.registerImport = registerImport;
		this.register = register;
		this.membership = membership;
		this.spokespeople = spokespeople;
	}

	@Transactional
	void before(HostCast cast) {
		var begin = cast.day(Month.JANUARY, 1);
		InventedCountries.all().forEach(this.membership::registerCountry);
		IntStream.range(FIRST_ROUND, begin.getYear())
			.boxed()
			.map(this.registerImport::round)
			.flatMap(round -> round.designated().stream().map(city -> new Joined(city, round.announced())))
			.limit(cast.members() - cast.invented())
			.forEach(this::join);
		cast.bids().forEach(bid -> bid.cities().forEach(city -> join(bid, city, begin)));
		this.spokespeople.name();
	}

	private void join(Joined real) {
		var city = this.membership.registerApplicant(real.city().city(), real.city().country(), false);
		this.membership.admit(city.id(), real.city().field(), real.on());
	}

	private void join(Bid bid, String name, LocalDate begin) {
		var city = this.membership.registerApplicant(name, bid.country().code(), true);
		this.membership.admit(city.id(), bid.field(), begin.minusMonths(2));
	}

	/** Ids of the cities of a candidature, the lead city first. */
	List<String> ids(Bid bid) {
		return bid.cities()
			.map(name -> this.register.cityNamed(name, bid.country().code()).orElseThrow().id())
			.toList();
	}

	/** Id of a candidature. */
	String candidature(HostCast cast, Bid bid) {
		return cast.caseId() + "-" + ids(bid).get(0);
	}

	/**
	 * A city that joined.
	 */
	private record Joined(PastRound.Designated city, LocalDate on) {

	}

}
