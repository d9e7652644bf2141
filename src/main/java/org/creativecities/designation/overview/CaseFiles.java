package org.creativecities.designation.overview;

import org.creativecities.designation.application.ApplicationDocuments;
import org.creativecities.designation.application.ApplicationWords;
import org.creativecities.designation.application.Applications;
import org.creativecities.designation.application.Candidatures;
import org.creativecities.designation.application.CaseLog;
import org.creativecities.designation.application.Checklist;
import org.creativecities.designation.application.Endorsements;
import org.creativecities.designation.application.MayorLetters;
import org.creativecities.designation.application.Preparation;
import org.creativecities.designation.application.Versions;
import org.creativecities.designation.call.Calls;
import org.creativecities.designation.screening.ScreeningWords;
import org.creativecities.designation.screening.Screenings;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what pages show about an application. */
@Service
@Transactional(readOnly = true)
public class CaseFiles {

	private final Applications applications;

	private final Calls calls;

	private final Preparation preparation;

	private final Candidatures candidatures;

	private final Checklist checklist;

	private final Versions versions;

	private final MayorLetters mayorLetters;

	private final Endorsements endorsements;

	private final ApplicationDocuments documents;

	private final Screenings screenings;

	private final ScreeningWords screeningWords;

	private final ApplicationWords words;

	private final CaseLog log;

	CaseFiles(Applications applications, Calls calls, Preparation preparation, Candidatures candidatures,
			Checklist checklist, Versions versions, MayorLetters mayorLetters, Endorsements endorsements,
			ApplicationDocuments documents, Screenings screenings, ScreeningWords screeningWords,
			ApplicationWords words, CaseLog log) {
		this.applications = applications;
		this.calls = calls;
		this.preparation = preparation;
		this.candidatures = candidatures;
		this.checklist = checklist;
		this.versions = versions;
		this.mayorLetters = mayorLetters;
		this.endorsements = endorsements;
		this.documents = documents;
		this.screenings = screenings;
		this.screeningWords = screeningWords;
		this.words = words;
		this.log = log;
	}

	/**
	 * @throws IllegalArgumentException if there is no such application
	 */
	public CaseFile of(String id) {
		var application = this.applications.get(id);
		var call = this.calls.get(application.callId());
		return new CaseFile(application, this.words.city(application), this.words.country(application),
				this.words.field(application), call.year(), call.deadline(), this.preparation.isOpen(application),
				this.checklist.missing(id), this.versions.all(id), this.mayorLetters.isSigned(id),
				this.endorsements.of(id), this.candidatures.of(id), this.documents.kinds(), this.documents.open(id),
				this.documents.counted(id), this.screeningWords.last(id), this.screenings.last(id),
				this.versions.isBehind(id, this.candidatures.of(id)), this.log.of(id));
	}

}
