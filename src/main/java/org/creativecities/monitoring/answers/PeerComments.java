package org.creativecities.monitoring.answers;

import java.util.List;
import java.util.Map;

import org.creativecities.monitoring.report.Report;

/**
 * What peers say to a city about its answers. Whoever owns their reading knows it and
 * tells it here, so that it can stand beside the questions.
 */
public interface PeerComments {

	/**
	 * The comments by question, without names; empty unless the city revises its report.
	 */
	Map<String, List<String>> of(Report report);

	/** What they say of the whole, as above. */
	List<String> onTheWhole(Report report);

}
