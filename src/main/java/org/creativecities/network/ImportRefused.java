package org.creativecities.network;

import java.util.List;
import java.util.stream.Collectors;

/** A file is refused as a whole; nothing of it is stored. */
public class ImportRefused extends RuntimeException {

	private final transient List<ImportDefect> defects;

	ImportRefused(List<ImportDefect> defects) {
		super(defects.stream().map(ImportDefect::toString).collect(Collectors.joining("; ")));
		this.defects = List.copyOf(defects);
	}

	public List<ImportDefect> defects() {
		return this.defects;
	}

}
