package org.creativecities.network;

/**
 * What an import did.
 *
 * @param added cities that became members
 * @param present cities that were members already, and stayed as they were
 * @param fieldChanges cities that moved to another creative field
 */
public record ImportReport(int added, int present, int fieldChanges) {

	public boolean changedNothing() {
		return this.added == 0 && this.fieldChanges == 0;
	}

}
