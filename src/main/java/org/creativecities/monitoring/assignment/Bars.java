package org.creativecities.monitoring.assignment;

import java.util.List;

/** What keeps a city from reading another one's report. */
interface Bars {

	/** All reasons, such as {@code SAME_COUNTRY}; empty if there is none. */
	List<String> between(Paper paper, Reader reader);

}
