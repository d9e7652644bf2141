package org.creativecities.monitoring.assignment;

/**
 * What speaks against a choice of readers, as a number: the flow takes the cheapest
 * choice for all reports together. The numbers mean nothing by themselves; their order is
 * the order of our wishes [assumed] (decision 78), and the gaps are so wide that what is
 * cheap does not add up to what is dear.
 */
enum Price {

	/** At most, and by the ids alone: among equals the choice looks random. */
	WHIM(10),
	/** The second file of a city; the third costs two and a half times as much. */
	SECOND_FILE(20),
	/** Offered to read, but from another field. */
	VOLUNTEER(50),
	/** Nobody there writes in the language of the report. */
	OTHER_LANGUAGE(100),
	/** The reader is late with a report of its own. */
	LATE_READER(300),
	/** From a neighbouring field; once for the nearest, twice for the next … */
	FIELD_FURTHER(1_000),
	/** Each file above those that a city usually has. */
	FILE_TOO_MANY(10_000),
	/** A seat stays empty. */
	NOBODY(500_000);

	private final int units;

	Price(int units) {
		this.units = units;
	}

	int units() {
		return this.units;
	}

	int times(int number) {
		return this.units * number;
	}

	/**
	 * What a reader's file costs more than its first: 20, 50, 90 …, then very much.
	 * @param file 1 for the first
	 * @param usual how many files a city usually has at most
	 */
	static int ofFile(int file, int usual) {
		return (file > usual) ? FILE_TOO_MANY.times(file - usual) : (file - 1) * (SECOND_FILE.units + 5 * (file - 2));
	}

}
