package org.creativecities.monitoring.assignment;

import java.util.EnumSet;
import java.util.Set;

/**
 * One city reads one report, and why it was chosen.
 *
 * @param cityId whose report it is
 * @param reader id of the city that reads
 * @param why it was chosen
 * @param file which of the reader's files it is: its first, second …
 * @param otherLanguage whether nobody of the reader writes in the report's language
 * @param widened what an officer should look at, because the usual rule was not enough
 */
public record Seat(String cityId, String reader, Why why, int file, boolean otherLanguage, Set<Widening> widened) {

	/** Why a reader was chosen. */
	public enum Why {

		OWN_FIELD, NEIGHBOURING_FIELD, VOLUNTEER, NAMED

	}

	/** A rule that was stretched. */
	public enum Widening {

		/** The reader is from a neighbouring field. */
		FIELD,
		/** The reader has more files than usual. */
		FILES,
		/** The reader is late with a report of its own. */
		LATE;

		static Set<Widening> of(boolean field, boolean files, boolean late) {
			var widened = EnumSet.noneOf(Widening.class);
			if (field) {
				widened.add(FIELD);
			}
			if (files) {
				widened.add(FILES);
			}
			if (late) {
				widened.add(LATE);
			}
			return widened;
		}

	}

}
