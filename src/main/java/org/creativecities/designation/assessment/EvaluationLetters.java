package org.creativecities.designation.assessment;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.creativecities.designation.application.Application;
import org.creativecities.designation.application.ApplicationEnded;
import org.creativecities.designation.application.ApplicationWords;
import org.creativecities.designation.application.Applications;
import org.creativecities.designation.assessment.Evaluation.Kind;
import org.creativecities.designation.assessment.Evaluation.State;
import org.creativecities.mail.Letter;
import org.creativecities.mail.Outbox;
import org.creativecities.mail.Recipient;
import org.creativecities.mail.SecretariatMailbox;
import org.creativecities.network.Contact.Role;
import org.creativecities.network.Register;
import org.creativecities.reminders.ReminderDue;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters to evaluators, and to the secretariat about them. They belong to the
 * evaluation, not to the application: a city does not learn who evaluates it.
 */
@Service
@Transactional
public class EvaluationLetters {

	private static final Set<Role> WHO_WORKS = EnumSet.of(Role.MAIN, Role.ALTERNATIVE);

	private final Evaluations evaluations;

	private final Applications applications;

	private final Experts experts;

	private final Register register;

	private final ApplicationWords words;

	private final EvaluationTime time;

	private final Outbox outbox;

	private final SecretariatMailbox secretariat;

	EvaluationLetters(Evaluations evaluations, Applications applications, Experts experts, Register register,
			ApplicationWords words, EvaluationTime time, Outbox outbox, SecretariatMailbox secretariat) {
		this.evaluations = evaluations;
		this.applications = applications;
		this.experts = experts;
		this.register = register;
		this.words = words;
		this.time = time;
		this.outbox = outbox;
		this.secretariat = secretariat;
	}

	/** E6: what is asked, and until when to answer. */
	public void invite(String id) {
		var evaluation = this.evaluations.get(id);
		var application = application(evaluation);
		write(evaluation, "invite-evaluator", "invitation", Map.of("city", this.words.city(application), "field",
				this.words.field(application), "answerBy", evaluation.answerBy(), "days", this.time.workDays()));
	}

	/** E6 again, as the evaluation falls due; nobody who has handed in gets it. */
	@EventListener(condition = "#reminder.ladder() == 'evaluation'")
	public void remind(ReminderDue reminder) {
		var evaluation = this.evaluations.get(reminder.businessKey());
		if (evaluation.state() == State.ACCEPTED) {
			var application = application(evaluation);
			write(evaluation, "remind-evaluator", "rung" + reminder.rung(), Map.of("city", this.words.city(application),
					"field", this.words.field(application), "dueAt", evaluation.dueAt()));
		}
	}

	/** Tells the secretariat that an evaluation is late, and when it goes to another. */
	public void alertOfficer(String id) {
		var evaluation = this.evaluations.get(id);
		this.outbox.write(new Letter(id, "designation/alert-officer", "late", this.secretariat.officers(),
				Map.of("city", this.words.city(application(evaluation)), "dueAt", evaluation.dueAt(), "replacedAt",
						this.time.replaceOn(evaluation.dueAt()))));
	}

	/** E11 to an evaluator of whom nothing more is asked. */
	public void thank(String id) {
		thank(this.evaluations.get(id));
	}

	/** E11 to those who have handed in, too, if the application takes no further part. */
	@EventListener
	public void thank(ApplicationEnded ended) {
		this.evaluations.ofApplication(ended.applicationId())
			.stream()
			.filter(evaluation -> evaluation.state() == State.RECORDED)
			.forEach(this::thank);
	}

	private void thank(Evaluation evaluation) {
		var application = application(evaluation);
		write(evaluation, "thank-evaluator", "released", Map.of("city", this.words.city(application), "field",
				this.words.field(application), "handedIn", evaluation.state() == State.RECORDED));
	}

	/** To an evaluator who was too late; nothing is written to anybody else. */
	public void replaced(String id) {
		var evaluation = this.evaluations.get(id);
		if (evaluation.state() == State.REPLACED) {
			var application = application(evaluation);
			write(evaluation, "replace-evaluator", "replaced", Map.of("city", this.words.city(application), "field",
					this.words.field(application), "dueAt", evaluation.dueAt()));
		}
	}

	private void write(Evaluation evaluation, String template, String occasion, Map<String, Object> model) {
		readers(evaluation).forEach(reader -> this.outbox
			.write(new Letter(evaluation.id(), "designation/" + template, occasion, reader, model)));
	}

	private Stream<Recipient> readers(Evaluation evaluation) {
		if (evaluation.kind() == Kind.EXPERT) {
			return Stream.of(this.experts.get(evaluation.evaluator()).recipient());
		}
		return this.register.contacts(evaluation.evaluator())
			.stream()
			.filter(contact -> WHO_WORKS.contains(contact.role()))
			.map(Recipient::of);
	}

	private Application application(Evaluation evaluation) {
		return this.applications.get(evaluation.applicationId());
	}

}
