package org.creativecities.network;

import java.util.List;
import java.util.stream.Stream;

/** The five regions of UNESCO. */
public enum Region {

	/** Africa. */
	AFR,

	/** Arab States. */
	ARB,

	/** Asia and the Pacific. */
	APA,

	/** Europe and North America. */
	ENA,

	/** Latin America and the Caribbean. */
	LAC;

	static List<String> codes() {
		return Stream.of(values()).map(Region::name).toList();
	}

}
