package org.creativecities.monitoring.overview;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.creativecities.mail.SentLetter;
import org.creativecities.monitoring.report.Extension;
import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.ReportLog;
import org.creativecities.monitoring.report.Turns.Side;
import org.creativecities.monitoring.report.Turns.Turn;
import org.creativecities.monitoring.review.Review;
import org.creativecities.network.City;
import org.creativecities.network.Country;

/**
 * One report as a case: where it stands, whom it waits for, how long each side has had
 * it, what was written to whom and what will be.
 *
 * @param percent of the questions that need an answer which have one
 * @param handInBy until when the city is to hand in, if it is its turn; exclusive
 * @param days that each side has had it
 * @param letters of the report and of its reviews, the newest first
 * @param log what was decided, by whom and why, the first line first
 * @param extensions requests for more time, and time given without one
 * @param peers whoever was asked to read, in order
 */
public record ReportCase(Report report, City city, Country country, Stage stage, int percent, Instant handInBy,
		List<Wait> waiting, List<Turn> turns, Map<Side, Long> days, List<ComingReminder> coming,
		List<CaseLetter> letters, List<CaseLine> log, List<Request> extensions, List<Peer> peers, Instant now) {

	/**
	 * A city that was asked to read.
	 *
	 * @param name of the city
	 */
	public record Peer(Review review, String name) {
	}

	/**
	 * A letter, written or sent.
	 *
	 * @param title its subject
	 */
	public record CaseLetter(SentLetter letter, String title) {
	}

	/**
	 * Something that was decided.
	 *
	 * @param who name of the person; empty for what the product does by itself, and for a
	 * mayor
	 */
	public record CaseLine(ReportLog.Line line, Optional<String> who) {
	}

	/**
	 * A request for more time, or time given without one.
	 *
	 * @param who name of the person
	 */
	public record Request(Extension extension, Optional<String> who) {
	}

	/** How many days it is late: 1 on the day after the last one. */
	public long daysLate() {
		return this.stage.isCitysTurn() ? Report.daysLate(this.handInBy, this.now) : 0;
	}

	/** Whether more time can be given. */
	public boolean isExtendable() {
		return this.report.state().isWriting();
	}

	/** Whether somebody has read it and said what was found. */
	public boolean isRead() {
		return this.peers.stream().anyMatch(peer -> peer.review().state() == Review.State.RECORDED);
	}

	/** Whether the date that is shown is later than the report was first due. */
	public boolean isExtended() {
		return this.report.state() != Report.State.REVISING
				&& this.report.deadline().isAfter(this.report.firstDeadline());
	}

}
