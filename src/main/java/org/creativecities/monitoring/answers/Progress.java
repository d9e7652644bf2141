package org.creativecities.monitoring.answers;

import java.util.List;

import org.creativecities.mail.Bilingual;

/**
 * How far a report is.
 *
 * @param percent of the questions that need an answer which have a finished one
 * @param gaps what is missing, in the order of the questions
 */
public record Progress(int percent, List<Gap> gaps) {

	public boolean isComplete() {
		return this.gaps.isEmpty();
	}

	/** What is missing, in words. */
	public List<Bilingual> sentences() {
		return this.gaps.stream().map(Gap::sentence).toList();
	}

	/** Whether nothing is missing of a question. */
	public boolean isFinished(String question) {
		return this.gaps.stream().noneMatch(gap -> gap.question().equals(question));
	}

}
