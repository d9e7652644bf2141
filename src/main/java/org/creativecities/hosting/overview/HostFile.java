package org.creativecities.hosting.overview;

import java.util.List;

import org.creativecities.hosting.award.Change;
import org.creativecities.hosting.overview.HostChoice.Awarded;
import org.creativecities.hosting.selection.SelectionLog;
import org.creativecities.hosting.vote.Complaint;

/**
 * What the secretariat sees of a choice besides.
 *
 * @param awards the first first
 */
public record HostFile(List<Awarded> awards, List<Complained> complaints, List<Change> changes,
		List<SelectionLog.Entry> log) {

	/**
	 * A complaint.
	 *
	 * @param city the name of the city that filed it
	 */
	public record Complained(Complaint it, String city) {

	}

}
