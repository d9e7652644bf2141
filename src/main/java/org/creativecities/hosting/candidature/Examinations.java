package org.creativecities.hosting.candidature;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.creativecities.hosting.candidature.Candidature.State;
import org.creativecities.hosting.selection.HostLetters;
import org.creativecities.hosting.selection.Selection;
import org.creativecities.hosting.selection.Selections;
import org.creativecities.settings.WorkingTime;
import org.creativecities.workflow.InputRefused;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An officer examines each candidature, the head confirms; the last one decided ends the
 * call.
 */
@Service("hostExaminations")
@Transactional
public class Examinations {

	private final Candidatures candidatures;

	private final Bidders bidders;

	private final Eligibility eligibility;

	private final Selections selections;

	private final HostLetters letters;

	private final WorkingTime time;

	private final ApplicationEventPublisher events;

	Examinations(Candidatures candidatures, Bidders bidders, Eligibility eligibility, Selections selections,
			HostLetters letters, WorkingTime time, ApplicationEventPublisher events) {
		this.candidatures = candidatures;
		this.bidders = bidders;
		this.eligibility = eligibility;
		this.selections = selections;
		this.letters = letters;
		this.time = time;
		this.events = events;
	}

	/**
	 * Has the city mend its candidature.
	 * @param note of the officer; may be empty if the table found something
	 * @return until when, exclusive
	 * @throws InputRefused if it was mended before, or nobody says what is wrong
	 */
	public Instant mend(String id, String note) {
		var candidature = this.candidatures.lock(id);
		var defects = this.eligibility.defects(id);
		if (candidature.mendUntil().isPresent()) {
			throw new InputRefused("answer", "hosting.mended-already");
		}
		if (defects.isEmpty() && note.isBlank()) {
			throw new InputRefused("note", "hosting.note-missing");
		}
		var until = this.time.endIn("hosting.mend");
		this.candidatures.mend(candidature, until);
		this.letters.toBidders(this.selections.get(candidature.selection()), id, this.bidders.of(id),
				"mend-candidature", handing(candidature), Map.of("cities", this.bidders.names(id), "defects", defects,
						"note", note, "until", until, "page", "/hosting/" + id));
		return until;
	}

	/** The time to mend is over: it is examined as it is. */
	public void goOn(String id) {
		var candidature = this.candidatures.lock(id);
		if (candidature.state() == State.MENDING) {
			this.candidatures.become(candidature, State.HANDED_IN, "");
		}
	}

	/**
	 * The head decides.
	 * @throws InputRefused if it is confirmed though something stands against it, or
	 * refused without a reason
	 */
	public void decide(String id, boolean eligible, String reason) {
		lockSelection(id);
		var candidature = this.candidatures.lock(id);
		if (eligible && !this.eligibility.defects(id).isEmpty()) {
			throw new InputRefused("answer", "hosting.defects-stand");
		}
		if (!eligible && reason.isBlank()) {
			throw new InputRefused("reason", "hosting.reason-missing");
		}
		var cities = this.bidders.of(id);
		var model = new HashMap<String, Object>(
				Map.of("cities", this.bidders.names(id), "eligible", eligible, "page", "/hosting/" + id));
		if (!eligible) {
			model.put("reason", reason);
		}
		this.candidatures.become(candidature, eligible ? State.ELIGIBLE : State.REFUSED, eligible ? "" : reason);
		this.letters.toBidders(this.selections.get(candidature.selection()), id, cities, "decide-eligibility",
				handing(candidature), model);
		settled(candidature.selection());
	}

	/**
	 * Nobody can stand any more.
	 * @return whether candidatures are still to be decided
	 */
	public boolean closeCall(String selection) {
		this.selections.lock(selection);
		this.selections.become(selection, Selection.State.EXAMINING);
		return isPending(selection);
	}

	/** One more is decided, withdrawn or lapsed; the last one tells. */
	void settled(String selection) {
		if (this.selections.lock(selection).state() == Selection.State.EXAMINING && !isPending(selection)) {
			this.events.publishEvent(new CandidaturesExamined(selection));
		}
	}

	/** It was never handed in. */
	public void lapse(String id) {
		lockSelection(id);
		this.candidatures.lapse(id);
		settled(this.candidatures.get(id).selection());
	}

	/** Before any of its candidatures, as whoever withdraws one does. */
	private void lockSelection(String id) {
		this.selections.lock(this.candidatures.get(id).selection());
	}

	/** Tells letters apart of a candidature that was taken up again. */
	private static String handing(Candidature candidature) {
		return "%s handed in at %s".formatted(candidature.id(),
				candidature.handedInAt().map(Instant::toString).orElse("-"));
	}

	private boolean isPending(String selection) {
		return this.candidatures.of(selection).stream().anyMatch(each -> each.state().isPending());
	}

}
