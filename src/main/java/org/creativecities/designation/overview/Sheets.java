package org.creativecities.designation.overview;

import java.util.Optional;

import org.creativecities.designation.application.Drafts;
import org.creativecities.designation.application.Sections;
import org.creativecities.designation.application.Version;
import org.creativecities.designation.application.Versions;
import org.creativecities.workflow.Questions;

import org.springframework.stereotype.Component;

/** Finds what people read of sections 7 to 14. */
@Component
public class Sheets {

	private final Versions versions;

	private final Drafts drafts;

	private final Questions questions;

	Sheets(Versions versions, Drafts drafts, Questions questions) {
		this.versions = versions;
		this.drafts = drafts;
		this.questions = questions;
	}

	/** What was submitted last; empty if nothing was. */
	public Optional<Sheet> submitted(String applicationId) {
		return this.versions.last(applicationId).map(Sheets::sheet);
	}

	/**
	 * What was submitted last or, before that, the draft as it is: what a National
	 * Commission reads before it endorses.
	 */
	public Sheet known(String applicationId) {
		return submitted(applicationId).orElseGet(() -> new Sheet(0,
				Sections.labels(Sections.kept(this.questions.today("designation-preparation", "draft-application"))),
				this.drafts.of(applicationId)));
	}

	private static Sheet sheet(Version version) {
		return new Sheet(version.version(), version.sections(), version.answers());
	}

}
