package org.creativecities.ballots.count;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import org.creativecities.ballots.count.Decision.About;
import org.creativecities.ballots.vote.Ballot;
import org.creativecities.ballots.vote.BallotLog;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.InputRefused;
import org.creativecities.workflow.Rows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two officers certify the count; then it is published, with its hash. */
@Service("ballotCertification")
@Transactional
public class Certification {

	/** Officers who have to agree. */
	private static final int OFFICERS = 2;

	private final Ballots ballots;

	private final Packs packs;

	private final Outcomes outcomes;

	private final Decisions decisions;

	private final BallotLog log;

	private final CurrentPerson person;

	private final JdbcClient sql;

	private final Clock clock;

	Certification(Ballots ballots, Packs packs, Outcomes outcomes, Decisions decisions, BallotLog log,
			CurrentPerson person, JdbcClient sql, Clock clock) {
		this.ballots = ballots;
		this.packs = packs;
		this.outcomes = outcomes;
		this.decisions = decisions;
		this.log = log;
		this.person = person;
		this.sql = sql;
		this.clock = clock;
	}

	/**
	 * Keeps what the officer who acts says of the count. With the first word the ballot
	 * is being certified, and no candidate withdraws from it any more.
	 * @param reason why not; needed by who does not agree
	 * @throws InputRefused if the officer has said so already, nothing is to be
	 * certified, or a reason is missing
	 */
	public Standing certify(String id, boolean agrees, String reason) {
		var state = this.ballots.lock(id).state();
		if (state != Ballot.State.CERTIFYING && !(state == Ballot.State.RUNNING && this.outcomes.isFinal(id))) {
			throw new InputRefused("", "ballots.nothing-to-certify");
		}
		if (!agrees && reason.isBlank()) {
			throw new InputRefused("reason", "ballots.reason-missing");
		}
		var officer = this.person.id();
		if (certificates(id).stream().anyMatch(each -> each.officer().equals(officer))
				|| this.decisions.of(id).stream().anyMatch(each -> upholds(each, officer))) {
			throw new InputRefused("", "ballots.certified-twice");
		}
		this.sql.sql("INSERT INTO ballot_certificate (ballot_id, officer, agrees, reason, at) VALUES (?, ?, ?, ?, ?)")
			.params(id, officer, agrees, reason.strip(), Rows.now(this.clock))
			.update();
		this.ballots.become(id, Ballot.State.CERTIFYING);
		this.log.add(id, agrees ? "certified" : "disputed", reason.strip());
		return agrees ? standing(id) : Standing.DISPUTED;
	}

	/**
	 * The head's word on a result that an officer disputes, or for which too few cities
	 * voted. On a dispute it is a certificate like any other if it stands, so that
	 * another officer still has to agree if none has.
	 * @throws InputRefused if a reason is missing, or nothing waits for a decision
	 */
	public Standing decide(String id, boolean stands, String reason) {
		var certifying = this.ballots.lock(id).state() == Ballot.State.CERTIFYING;
		var disputed = certifying && isDisputed(id);
		if (!disputed && !(certifying && isCertified(id) && !isEnough(id))) {
			throw new InputRefused("", "ballots.no-dispute");
		}
		if (reason.isBlank()) {
			throw new InputRefused("reason", "ballots.reason-missing");
		}
		this.decisions.add(id, disputed ? About.DISPUTE : About.TURNOUT, stands, reason);
		this.log.add(id, (disputed ? "" : "turnout-") + (stands ? "upheld" : "overturned"), reason.strip());
		return stands ? standing(id) : Standing.OVERTURNED;
	}

	/** Whether enough cities voted, or the head lets the result stand all the same. */
	@Transactional(readOnly = true)
	public boolean isEnough(String id) {
		return this.outcomes.isQuorum(id) || this.decisions.isTurnoutAccepted(id);
	}

	/** Whether the head lets the result stand though too few cities voted. */
	@Transactional(readOnly = true)
	public boolean isTurnoutAccepted(String id) {
		return this.decisions.isTurnoutAccepted(id);
	}

	/** Whether nothing was decided since an officer disputed the count last. */
	private boolean isDisputed(String id) {
		return this.log.of(id)
			.stream()
			.map(BallotLog.Entry::what)
			.filter(Set.of("disputed", "upheld", "overturned", "given-up")::contains)
			.reduce((one, next) -> next)
			.filter("disputed"::equals)
			.isPresent();
	}

	private Standing standing(String id) {
		return isCertified(id) ? Standing.COMPLETE : Standing.MISSING;
	}

	/** Whether two people stand for the result. */
	@Transactional(readOnly = true)
	public boolean isCertified(String id) {
		return this.packs.certifiedBy(id).size() >= OFFICERS;
	}

	/** What officers said of the count, the first first. */
	@Transactional(readOnly = true)
	public List<Certificate> certificates(String id) {
		return this.sql.sql("SELECT * FROM ballot_certificate WHERE ballot_id = ? ORDER BY at, officer")
			.param(id)
			.query((row, number) -> new Certificate(row.getString("officer"), row.getBoolean("agrees"),
					row.getString("reason")))
			.list();
	}

	/**
	 * Publishes the result.
	 * @return its hash, which also stands in the letters
	 * @throws IllegalStateException if it is not certified
	 */
	public String publish(String id) {
		var ballot = this.ballots.lock(id);
		if (ballot.state() != Ballot.State.CERTIFYING || !isCertified(id) || !isEnough(id)) {
			throw new IllegalStateException("The ballot '%s' is not certified, or too few voted".formatted(id));
		}
		var hash = this.packs.resultHash(id);
		this.sql.sql("UPDATE ballot SET state = 'PUBLISHED', hash = ? WHERE id = ?").params(hash, id).update();
		this.log.add(id, "published", hash);
		return hash;
	}

	private static boolean upholds(Decision decision, String officer) {
		return decision.about() == About.DISPUTE && decision.stands() && decision.by().equals(officer);
	}

	/**
	 * What one officer says of a count.
	 *
	 * @param officer user id
	 * @param reason why not; may be empty for who agrees
	 */
	public record Certificate(String officer, boolean agrees, String reason) {

	}

	/** How the certificates stand. */
	public enum Standing {

		/** Two officers agree. */
		COMPLETE,

		/** One has agreed; another is to come. */
		MISSING,

		/** One does not agree: the head decides. */
		DISPUTED,

		/** The head has decided that it does not stand. */
		OVERTURNED

	}

}
