package org.creativecities.hosting.vote;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.creativecities.ballots.rules.Mode;
import org.creativecities.ballots.rules.Option;
import org.creativecities.ballots.vote.Ballot;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.ballots.vote.Declaration;
import org.creativecities.hosting.candidature.Bidders;
import org.creativecities.hosting.candidature.Candidature;
import org.creativecities.hosting.candidature.Candidatures;
import org.creativecities.hosting.selection.Selection;
import org.creativecities.hosting.selection.SelectionLog;
import org.creativecities.hosting.selection.Selections;
import org.creativecities.mail.Sentences;
import org.creativecities.settings.Settings;
import org.creativecities.settings.WorkingTime;
import org.creativecities.workflow.Json;
import org.creativecities.workflow.Rows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts candidatures to the vote: the booklet first, then the ballot. */
@Service
@Transactional
public class HostBallots {

	private final JdbcClient sql;

	private final Selections selections;

	private final Candidatures candidatures;

	private final Bidders bidders;

	private final HostPrecedence precedence;

	private final Ballots ballots;

	private final Booklets booklets;

	private final Settings settings;

	private final WorkingTime time;

	private final Sentences sentences;

	private final SelectionLog log;

	private final Clock clock;

	HostBallots(JdbcClient sql, Selections selections, Candidatures candidatures, Bidders bidders,
			HostPrecedence precedence, Ballots ballots, Booklets booklets, Settings settings, WorkingTime time,
			Sentences sentences, SelectionLog log, Clock clock) {
		this.sql = sql;
		this.selections = selections;
		this.candidatures = candidatures;
		this.bidders = bidders;
		this.precedence = precedence;
		this.ballots = ballots;
		this.booklets = booklets;
		this.settings = settings;
		this.time = time;
		this.sentences = sentences;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Publishes the booklet: all that stand, in an order that is drawn. The ballot opens
	 * on the day that an officer wished, but not before members had time to read.
	 */
	public HostBallot publishBooklet(String selectionId) {
		var selection = this.selections.lock(selectionId);
		var number = of(selectionId).size() + 1;
		var id = (number == 1) ? selectionId : selectionId + "-" + number;
		var booklet = this.booklets.draw(this.candidatures.standing(selectionId));
		var earliest = this.time.endIn("hosting.booklet-before");
		var wished = selection.ballotOn().map(this.time::startOf).orElse(earliest);
		this.sql.sql("""
				INSERT INTO host_ballot (ballot_id, selection_id, number, booklet, published_at, opens_at, self_vote)
				VALUES (?, ?, ?, ?::jsonb, ?, ?, ?)""")
			.params(id, selectionId, number, Json.write(booklet), Rows.utc(this.clock.instant()),
					Rows.utc(wished.isAfter(earliest) ? wished : earliest), this.settings.yes("hosting.self-vote"))
			.update();
		this.selections.become(selectionId, Selection.State.VOTING);
		this.log.add(selectionId, "booklet", id);
		return get(id);
	}

	/** Declares what is voted on: one of several, or yes or no to the only one. */
	public void declare(String id) {
		var vote = get(id);
		var selection = this.selections.get(vote.selection());
		var standing = vote.booklet().stream().map(this.candidatures::get).toList();
		var ranks = this.precedence.of(selection.year(), standing);
		var alone = standing.size() == 1;
		var options = new ArrayList<Option>();
		standing.forEach(each -> options.add(option(each, alone, ranks.get(each.id()))));
		if (alone) {
			var no = this.sentences.say("hosting.option.no");
			options.add(new Option(0, HostBallot.NO, no.en(), no.fr(), Set.of(), "", 1));
		}
		var title = this.sentences.say((vote.number() == 1) ? "hosting.title" : "hosting.title.again",
				Integer.toString(selection.year()), Integer.toString(vote.number()));
		var words = this.sentences.say("hosting.precedence");
		this.ballots.declare(new Declaration(id, Map.of("en", title.en(), "fr", title.fr()), Optional.empty(),
				alone ? Mode.CONFIRMATION : Mode.ONE_OF_MANY, List.of("host"), options,
				Map.of("en", words.en(), "fr", words.fr()), vote.opensAt(), electorateOf(vote)));
	}

	/**
	 * A vote that was stopped or annulled is begun again by the same cities. After a
	 * result that was set aside members vote as on any new question: the complaint may
	 * have been about who could vote [assumed].
	 */
	private Optional<String> electorateOf(HostBallot vote) {
		return of(vote.selection()).stream()
			.filter(each -> each.number() == vote.number() - 1)
			.flatMap(each -> this.ballots.find(each.id()).stream())
			.filter(before -> before.state() == Ballot.State.ANNULLED)
			.findFirst()
			.flatMap(before -> this.ballots.electorateOf(before.id()));
	}

	private Option option(Candidature candidature, boolean alone, int rank) {
		var names = this.bidders.names(candidature.id());
		var yes = this.sentences.say("hosting.option.yes", names);
		return new Option(0, candidature.id(), alone ? yes.en() : names, alone ? yes.fr() : names, Set.of(), "",
				alone ? 0 : rank);
	}

	/**
	 * @throws IllegalArgumentException if there is no such vote
	 */
	@Transactional(readOnly = true)
	public HostBallot get(String id) {
		return find(id).orElseThrow(() -> new IllegalArgumentException("There is no vote '%s'".formatted(id)));
	}

	@Transactional(readOnly = true)
	public Optional<HostBallot> find(String id) {
		return this.sql.sql("SELECT * FROM host_ballot WHERE ballot_id = ?")
			.param(id)
			.query(HostBallots::vote)
			.optional();
	}

	/** All votes of a choice, the first first. */
	@Transactional(readOnly = true)
	public List<HostBallot> of(String selectionId) {
		return this.sql.sql("SELECT * FROM host_ballot WHERE selection_id = ? ORDER BY number")
			.param(selectionId)
			.query(HostBallots::vote)
			.list();
	}

	/** Whether everybody may look at a vote: it is announced at least. */
	@Transactional(readOnly = true)
	public boolean isPublic(String id) {
		return this.ballots.find(id).filter(Ballot::isAnnounced).isPresent();
	}

	/** The last vote of a choice. */
	@Transactional(readOnly = true)
	public Optional<HostBallot> last(String selectionId) {
		var all = of(selectionId);
		return all.isEmpty() ? Optional.empty() : Stream.of(all.get(all.size() - 1)).findFirst();
	}

	private static HostBallot vote(ResultSet row, int number) throws SQLException {
		return new HostBallot(row.getString("ballot_id"), row.getString("selection_id"), row.getInt("number"),
				List.of(Json.read(row.getString("booklet"), String[].class)),
				Rows.moment(row, "published_at").orElseThrow(), Rows.moment(row, "opens_at").orElseThrow(),
				row.getBoolean("self_vote"), Rows.moment(row, "announced_at"), Rows.moment(row, "contest_until"),
				row.getBoolean("set_aside"));
	}

}
