package org.creativecities.designation.application;

import java.util.Set;

/**
 * Which formal rules a submitted application may still put right: those that the
 * screening asked its city about, for as long as the city may answer.
 */
public interface ReopenedRules {

	/** Such as {@code PHOTOS}; empty if nothing is asked. */
	Set<String> open(String applicationId);

}
