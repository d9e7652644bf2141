package org.creativecities.designation.screening;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.creativecities.designation.application.Application;
import org.creativecities.designation.application.EndorsementRows;
import org.creativecities.designation.application.MayorLetters;
import org.creativecities.designation.application.SealedFiles;
import org.creativecities.designation.application.Sections;
import org.creativecities.designation.application.Version;
import org.creativecities.designation.application.Versions;
import org.creativecities.designation.call.Calls;
import org.creativecities.documents.Document;
import org.creativecities.network.Register;
import org.creativecities.settings.Settings;
import org.creativecities.workflow.Json;

import org.springframework.stereotype.Component;

/** What the screening rules (D2) ask about the file as it stood at the deadline. */
@Component
public class ScreeningFacts {

	private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>]+");

	private final Versions versions;

	private final Calls calls;

	private final Register register;

	private final MayorLetters mayorLetters;

	private final EndorsementRows endorsements;

	private final SealedFiles files;

	private final Settings settings;

	private final Clock clock;

	ScreeningFacts(Versions versions, Calls calls, Register register, MayorLetters mayorLetters,
			EndorsementRows endorsements, SealedFiles files, Settings settings, Clock clock) {
		this.versions = versions;
		this.calls = calls;
		this.register = register;
		this.mayorLetters = mayorLetters;
		this.endorsements = endorsements;
		this.files = files;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * @param clarified what the city put right without files; empty before
	 */
	Map<String, Object> of(Application application, Optional<Clarification> clarified) {
		var version = this.versions.last(application.id()).orElseThrow();
		var files = this.files.of(application);
		var facts = new LinkedHashMap<String, Object>();
		facts.put("memberState", this.register.country(application.country()).isMemberState(LocalDate.now(this.clock)));
		facts.put("inTime", version.submittedAt().isBefore(this.calls.get(application.callId()).closesAt()));
		facts.put("language", application.language());
		facts.put("standardForm", Sections.isStandard(version));
		facts.put("blankSections", Sections.blank(version));
		facts.put("mayorLetter", this.mayorLetters.isSigned(application.id()) || count(files, "mayor-letter") > 0);
		facts.put("endorsement", endorsement(application));
		facts.put("associationLetters", count(files, "association-letter"));
		facts.put("photos", count(files, "photo"));
		facts.put("rightsForms", count(files, "rights-form"));
		facts.put("signed", !String.valueOf(version.answers().getOrDefault("signedBy", "")).isBlank()
				|| clarified.filter(Clarification::signed).isPresent());
		var allowed = this.settings.count("designation.links");
		facts.put("links", clarified.filter(Clarification::firstLinksOnly).isPresent()
				? Math.min(allowed, links(version)) : links(version));
		facts.put("linksAllowed", allowed);
		facts.put("associationLettersAsked", this.settings.count("designation.association-letters"));
		facts.put("photosAsked", this.settings.count("designation.photos"));
		facts.put("rightsFormsAsked", this.settings.count("designation.rights-forms"));
		return facts;
	}

	private String endorsement(Application application) {
		return this.endorsements.of(application.id()).map(answer -> switch (answer.state()) {
			case ENDORSED -> "ENDORSED";
			case REFUSED -> answer.rule();
			default -> "ENDORSEMENT_MISSING";
		}).orElse("ENDORSEMENT_MISSING");
	}

	private static int count(List<Document> files, String kind) {
		return (int) files.stream().filter(file -> file.kind().equals(kind)).count();
	}

	/** Different links, also those that hide in a text. */
	private static int links(Version version) {
		var links = new TreeSet<String>();
		LINK.matcher(Json.write(version.answers())).results().forEach(link -> links.add(link.group()));
		return links.size();
	}

	/** What a clarification put right besides files. */
	record Clarification(boolean signed, boolean firstLinksOnly) {
	}

}
