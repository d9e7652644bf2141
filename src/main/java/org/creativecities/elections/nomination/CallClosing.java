package org.creativecities.elections.nomination;

import org.creativecities.elections.election.Election.State;
import org.creativecities.elections.election.Elections;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of a call: nobody is nominated any more, and who stands is counted. */
@Service("electionCallClosing")
@Transactional
public class CallClosing {

	private final Elections elections;

	private final Nominations nominations;

	private final Verdicts verdicts;

	CallClosing(Elections elections, Nominations nominations, Verdicts verdicts) {
		this.elections = elections;
		this.nominations = nominations;
		this.verdicts = verdicts;
	}

	/**
	 * Closes the call.
	 * @return whether no nomination waits for an officer
	 */
	public boolean close(String election) {
		this.elections.lock(election);
		this.elections.become(election, State.CHECKING);
		return this.nominations.unchecked(election) == 0;
	}

	/**
	 * Whether the call is to be opened once more, because nobody stands. If not, the
	 * election goes on with those that stand.
	 */
	public boolean isWantedAgain(String id) {
		var election = this.elections.lock(id);
		if (this.verdicts.stillStanding(id) == 0 && !election.extended()) {
			return true;
		}
		this.elections.become(id, State.VOTING);
		return false;
	}

}
