package org.creativecities.monitoring.review;

import java.util.List;

/**
 * What a reader hands in.
 *
 * @param marks 1 (weak) to 4 (excellent) for each of the sections 1 to 6
 * @param commitments whether the last action plan was kept: {@code yes}, {@code partly}
 * or {@code no}; empty if there was none
 * @param plan whether the new one is credible, likewise
 * @param comment 30 to 400 words; the city reads it without its author's name
 * @param goodPractice whether something in it deserves to be shown to others
 */
public record ReviewSheet(List<Integer> marks, String commitments, String plan, Verdict verdict, String comment,
		boolean goodPractice) {

	/** The sections that are marked; the annex is not. */
	public static final int SECTIONS = 6;

}
