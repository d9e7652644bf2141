package org.creativecities.monitoring.report;

import java.time.Clock;
import java.util.Optional;

import org.creativecities.monitoring.report.LeavingRequest.State;
import org.creativecities.network.Register;
import org.creativecities.settings.Settings;
import org.creativecities.signatures.SignatureLinks;
import org.creativecities.signatures.SignatureLinks.Link;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mayor's word on whether the city leaves. A mayor has no account: the link confirms,
 * or says that the city stays, once.
 */
@Service
@Transactional
public class LeavingSignatures {

	private final Reports reports;

	private final Leavings leavings;

	private final SignatureLinks links;

	private final Register register;

	private final Settings settings;

	private final Clock clock;

	LeavingSignatures(Reports reports, Leavings leavings, SignatureLinks links, Register register, Settings settings,
			Clock clock) {
		this.reports = reports;
		this.leavings = leavings;
		this.links = links;
		this.register = register;
		this.settings = settings;
		this.clock = clock;
	}

	/** What a link leads to; empty if there is no such link. */
	@Transactional(readOnly = true)
	public Optional<LeavingRequest> find(String token) {
		return this.links.find(token).flatMap(this::request);
	}

	/**
	 * Confirms that the city leaves, or says that it stays.
	 * @param name as the mayor wrote it
	 * @return what the link leads to now; answered, if it still could be
	 */
	public Optional<LeavingRequest> answer(String token, boolean leaves, String name) {
		return find(token).flatMap(seen -> {
			// two clicks at once: the second one sees what the first one did
			var report = this.reports.lock(seen.reportId());
			if (find(token).filter(request -> request.state() == State.OPEN).isPresent()) {
				if (leaves) {
					this.links.sign(this.links.find(token).orElseThrow(), name.strip());
					this.leavings.confirm(report, name.strip());
				}
				else {
					this.leavings.decline(report, name.strip());
				}
			}
			return find(token);
		});
	}

	/** Empty if the link signs something else. */
	private Optional<LeavingRequest> request(Link link) {
		return this.leavings.last(link.caseId()).map(leaving -> {
			var report = this.reports.get(link.caseId());
			var state = (report.state() == Report.State.LEFT) ? State.LEFT : state(link, leaving);
			return new LeavingRequest(link.caseId(), state, this.register.city(report.cityId()).name(), leaving.words(),
					this.settings.days("monitoring.leaving.cooling").getDays(), link.expiresAt());
		});
	}

	private State state(Link link, Leaving leaving) {
		return switch (leaving.state()) {
			case ASKED -> this.clock.instant().isBefore(link.expiresAt()) ? State.OPEN : State.EXPIRED;
			case COOLING, CONFIRMED -> State.CONFIRMED;
			case SILENT -> State.EXPIRED;
			case TAKEN_BACK, RETURNED -> State.STAYS;
			case DROPPED -> State.DROPPED;
		};
	}

}
