package org.creativecities.designation.overview;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.creativecities.designation.application.Application;
import org.creativecities.designation.application.CaseLog;
import org.creativecities.designation.application.Endorsement;
import org.creativecities.designation.application.Version;
import org.creativecities.designation.screening.Screening;
import org.creativecities.documents.Document;
import org.creativecities.documents.DocumentKind;
import org.creativecities.mail.Bilingual;

/**
 * One application with everything that is known about it, but no scores: those are not
 * for those who read this.
 *
 * @param deadline exclusive
 * @param missing besides the answers, at this moment
 * @param kinds that an application takes; {@code open} those that may change now
 * @param documents by kind
 * @param changedSince whether sections 1 to 6 are others than in the last version
 * @param log who did what, the last thing first; for the secretariat
 * @param defects what the last screening found, as sentences
 */
public record CaseFile(Application application, String city, Bilingual country, Bilingual field, int year,
		Instant deadline, boolean preparing, List<Bilingual> missing, List<Version> versions, boolean mayorSigned,
		Optional<Endorsement> endorsement, Map<String, Object> candidature, List<DocumentKind> kinds,
		List<DocumentKind> open, Map<String, List<Document>> documents, List<Bilingual> defects,
		Optional<Screening> screening, boolean changedSince, List<CaseLog.Entry> log) {

	/** Whether a version was received and another one still may be. */
	public boolean isReplaceable() {
		return this.preparing && !this.versions.isEmpty();
	}

}
