package org.creativecities.replay.host;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;

import org.creativecities.replay.stage.Progress;

/**
 * A choice of a host that is replayed.
 *
 * @param year of the conference
 * @param members how many cities the Network has, those that stand among them
 * @param votes what they choose
 */
record HostCast(int year, int members, List<Bid> bids, VoteTable votes, Progress progress) {

	/** Cities that are members when the host of 2022 is chosen [seed]. */
	private static final int MEMBERS = 246;

	static HostCast of(int year, Progress progress) {
		return new HostCast(year, MEMBERS, Bid.all(), VoteTable.of(year), progress);
	}

	/** Also the id of its only ballot. */
	String caseId() {
		return "HOST-" + this.year;
	}

	/** A host is chosen two years ahead [public]. */
	LocalDate day(Month month, int day) {
		return LocalDate.of(this.year - 2, month, day);
	}

	/** How many members do not exist. */
	int invented() {
		return (int) this.bids.stream().flatMap(Bid::cities).count();
	}

	void phase(String what) {
		this.progress.phase(what);
	}

	void step() {
		this.progress.step();
	}

}
