package org.creativecities.replay.call;

import org.creativecities.replay.stage.Attachments;
import org.creativecities.replay.stage.Hands;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.creativecities.designation.application.Application;
import org.creativecities.designation.application.ApplicationDocuments;
import org.creativecities.designation.application.Applications;
import org.creativecities.designation.application.MayorSignatures;
import org.creativecities.designation.application.SignatureRequest;
import org.creativecities.mail.LetterArchive;
import org.creativecities.mail.LetterFilter;
import org.creativecities.mail.PostOffice;
import org.creativecities.network.Register;
import org.creativecities.workflow.Person;

import org.springframework.stereotype.Component;

/** The people of the cities that apply, their mayors and their National Commissions. */
@Component
class ApplyingCities {

	private static final Pattern LINK = Pattern.compile("/sign/([A-Za-z0-9_-]+)");

	private final Hands hands;

	private final Register register;

	private final Applications applications;

	private final ApplicationDocuments documents;

	private final MayorSignatures mayors;

	private final LetterArchive letters;

	private final PostOffice postOffice;

	ApplyingCities(Hands hands, Register register, Applications applications, ApplicationDocuments documents,
			MayorSignatures mayors, LetterArchive letters, PostOffice postOffice) {
		this.hands = hands;
		this.register = register;
		this.applications = applications;
		this.documents = documents;
		this.mayors = mayors;
		this.letters = letters;
		this.postOffice = postOffice;
	}

	/** The National Commission opens the application; an ineligible one ends here. */
	void open(CallPlan plan, Candidacy candidacy) {
		try {
			this.hands.start(Hands.commission(candidacy.country()), "designation-application",
					Paper.opening(plan, candidacy, mailbox(candidacy)));
		}
		catch (RuntimeException told) {
			if (candidacy.fate().isEligible()) {
				throw told;
			}
		}
	}

	void describe(CallPlan plan, Candidacy candidacy) {
		var application = application(plan, candidacy);
		this.hands.complete(Hands.focalPoint(application.cityId()), application.id(), "Activity_DescribeCandidature",
				Paper.candidature(candidacy, mailbox(candidacy)));
	}

	/** Two letters, three photos, the rights form; one city forgets a letter. */
	void attachFiles(CallPlan plan, Candidacy candidacy) {
		var application = application(plan, candidacy);
		var person = Hands.focalPoint(application.cityId());
		this.hands.as(person, () -> {
			var letters = (candidacy.fate() == Fate.ONE_ASSOCIATION_LETTER) ? 1 : 2;
			for (var letter = 1; letter <= letters; letter++) {
				attach(application, "association-letter", "association-%d.pdf".formatted(letter),
						Attachments.letter(letter));
			}
			for (var photo = 1; photo <= 3; photo++) {
				attach(application, "photo", "photo-%d.jpg".formatted(photo), Attachments.photo(photo * 60));
			}
			attach(application, "rights-form", "rights.pdf", Attachments.letter(3));
		});
	}

	private void attach(Application application, String kind, String name, byte[] content) {
		this.documents.attach(application.id(), kind, name, content, Hands.focalPoint(application.cityId()).id());
	}

	/** The mayor opens the letter, follows the link in it and signs. */
	void sign(CallPlan plan, Candidacy candidacy) {
		this.postOffice.deliver();
		var application = application(plan, candidacy);
		var letter = this.letters.page(new LetterFilter("mayor.", application.id(), ""), Long.MAX_VALUE, 10)
			.stream()
			.filter(sent -> sent.template().equals("designation/ask-mayor"))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No letter asks the mayor of " + candidacy.city()));
		var link = LINK.matcher(letter.text());
		if (!link.find()) {
			throw new IllegalStateException("The letter to the mayor of %s has no link.".formatted(candidacy.city()));
		}
		this.mayors.sign(link.group(1), "Alex Modell")
			.filter(signed -> signed.state() == SignatureRequest.State.SIGNED)
			.orElseThrow(
					() -> new IllegalStateException("The mayor of %s could not sign.".formatted(candidacy.city())));
	}

	/**
	 * The National Commission endorses; where it has no endorsement left it is told so,
	 * and refuses.
	 */
	void endorse(CallPlan plan, Candidacy candidacy) {
		var application = application(plan, candidacy);
		var commission = Hands.commission(candidacy.country());
		if (candidacy.fate().isRefusedByCommission()) {
			try {
				answer(commission, application, Map.of("answer", "endorse"));
				throw new IllegalStateException(
						"%s was endorsed although no endorsement was left.".formatted(candidacy.city()));
			}
			catch (RuntimeException refusal) {
				if (refusal instanceof IllegalStateException) {
					throw refusal;
				}
				answer(commission, application,
						Map.of("answer", "refuse", "words", "The call leaves us no endorsement for this city."));
			}
		}
		else {
			answer(commission, application, Map.of("answer", "endorse"));
		}
	}

	private void answer(Person commission, Application application, Map<String, Object> entered) {
		this.hands.complete(commission, application.id(), "Activity_EndorseApplication", entered);
	}

	void submit(CallPlan plan, Candidacy candidacy) {
		var application = application(plan, candidacy);
		this.hands.complete(Hands.focalPoint(application.cityId()), application.id(), "Activity_DraftApplication",
				Paper.application(candidacy));
	}

	/** The application of a city in this call. */
	Application application(CallPlan plan, Candidacy candidacy) {
		return this.applications.ofCity(cityId(candidacy))
			.stream()
			.filter(application -> application.callId().equals(plan.callId()))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(candidacy.city() + " has no application in " + plan.callId()));
	}

	/** Which applications stand in one of these states. */
	List<Application> in(CallPlan plan, Application.State... states) {
		var found = new ArrayList<>(this.applications.ofCall(plan.callId()));
		found.removeIf(application -> !List.of(states).contains(application.state()));
		return found;
	}

	/** What is in store for each city that applies, by the city's id. */
	Map<String, Fate> fates(Cast cast) {
		return cast.candidacies().stream().collect(Collectors.toMap(this::cityId, Candidacy::fate));
	}

	private String cityId(Candidacy candidacy) {
		return this.register.cityNamed(candidacy.city(), candidacy.country())
			.orElseThrow(() -> new IllegalStateException(candidacy.city() + " is not in the register"))
			.id();
	}

	static String mailbox(Candidacy candidacy) {
		return candidacy.city().toLowerCase().replaceAll("[^a-z]+", "") + "." + candidacy.country().toLowerCase();
	}

}
