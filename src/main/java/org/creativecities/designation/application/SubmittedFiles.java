package org.creativecities.designation.application;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Opens what a city submitted last, for evaluators. */
@Component
public class SubmittedFiles {

	private final Versions versions;

	private final ApplicationWords words;

	private final SealedFiles files;

	SubmittedFiles(Versions versions, ApplicationWords words, SealedFiles files) {
		this.versions = versions;
		this.words = words;
		this.files = files;
	}

	public FileToRead of(Application application) {
		var version = this.versions.last(application.id());
		return new FileToRead(application.id(), this.words.city(application), this.words.country(application),
				this.words.field(application), version.map(Version::version).orElse(0),
				version.map(SubmittedFiles::presentation).orElse(""), version.map(Version::sections).orElse(List.of()),
				version.map(Version::answers).orElse(Map.of()), this.files.of(application));
	}

	/** Section 6, what the city says of itself; empty if nothing was submitted. */
	public String presentation(String applicationId) {
		return this.versions.last(applicationId).map(SubmittedFiles::presentation).orElse("");
	}

	private static String presentation(Version version) {
		return version.candidature().getOrDefault("presentation", "").toString();
	}

}
