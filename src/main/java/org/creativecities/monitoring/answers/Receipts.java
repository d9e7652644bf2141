package org.creativecities.monitoring.answers;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.creativecities.mail.Outbox;
import org.creativecities.mail.SentLetter;
import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.ReportLetters;

import org.springframework.stereotype.Component;
import org.creativecities.network.Contact.Role;
import org.creativecities.network.Register;

/**
 * Tells a city in a letter that its report is in. The date that falls away with it goes
 * along, for calendars into which people have copied it.
 */
@Component
class Receipts {

	private final ReportLetters letters;

	private final Register register;

	private final Outbox outbox;

	private final ConsentWords consent;

	Receipts(ReportLetters letters, Register register, Outbox outbox, ConsentWords consent) {
		this.consent = consent;
		this.letters = letters;
		this.register = register;
		this.outbox = outbox;
	}

	/** To all who were asked for it, or reminded of it, since they have its date. */
	void write(Report report, Submission submission) {
		this.letters.to(report, readers(report))
			.write("receive-report", "submission-" + submission.number(),
					Map.of("number", submission.number(), "at", submission.at(), "sha256", submission.sha256(),
							"inTime", submission.inTime(), "revision", submission.number() > 1, "readers",
							this.consent.of(report.id()), "page", "/reports/" + report.id()));
	}

	/** A mayor to whom nobody wrote in this case is left alone. */
	private Role[] readers(Report report) {
		var written = this.outbox.ofCase(report.id()).stream().map(SentLetter::email).collect(Collectors.toSet());
		var mayorKnows = this.register.speakers(report.cityId(), List.of(Role.MAYOR))
			.stream()
			.anyMatch(mayor -> written.contains(mayor.email()));
		return mayorKnows ? new Role[] { Role.MAIN, Role.ALTERNATIVE, Role.REPRESENTATIVE, Role.MAYOR }
				: new Role[] { Role.MAIN, Role.ALTERNATIVE, Role.REPRESENTATIVE };
	}

}
