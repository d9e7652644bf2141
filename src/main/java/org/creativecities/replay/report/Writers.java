package org.creativecities.replay.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.creativecities.monitoring.answers.Answer;
import org.creativecities.monitoring.answers.Answers;
import org.creativecities.monitoring.answers.Completeness;
import org.creativecities.monitoring.report.Report;
import org.creativecities.network.Contact;
import org.creativecities.network.Register;
import org.creativecities.replay.stage.Hands;

import org.springframework.stereotype.Component;

/** The focal points of cities that report. */
@Component
class Writers {

	private final Hands hands;

	private final Answers answers;

	private final Completeness completeness;

	private final Register register;

	Writers(Hands hands, Answers answers, Completeness completeness, Register register) {
		this.hands = hands;
		this.answers = answers;
		this.completeness = completeness;
		this.register = register;
	}

	/** Fills in everything and hands in. */
	void report(Report report) {
		var city = this.register.city(report.cityId());
		var contact = this.register.contact(city.id(), Contact.Role.MAIN).orElseThrow();
		write(report, Paper.report(city.name(), contact.email(), partner(city.id())));
		handIn(report, "Activity_PrepareReport");
	}

	/** Mends the summary and hands in again. */
	void revise(Report report) {
		write(report, Map.of("summary", Paper.mended(report.round())));
		handIn(report, "Activity_ReviseReport");
	}

	private void write(Report report, Map<String, Map<String, Object>> said) {
		var person = Hands.focalPoint(report.cityId());
		this.hands.as(person, () -> {
			var present = this.answers.current(report.id());
			said.forEach((question, content) -> {
				var before = Optional.ofNullable(present.get(question));
				var all = new HashMap<>(before.map(Answer::content).orElse(Map.of()));
				all.putAll(content);
				this.answers.save(report.id(), question, before.map(Answer::version).orElse(0), all, person.id());
			});
		});
	}

	/** Of a report that lacks something nobody hears; so it is asked before. */
	private void handIn(Report report, String step) {
		var progress = this.completeness.of(report.id());
		if (!progress.isComplete()) {
			throw new IllegalStateException("%s lacks %s".formatted(report.id(), progress.sentences()));
		}
		this.hands.complete(Hands.focalPoint(report.cityId()), report.id(), step,
				Map.of("handsIn", true, "consent", "yes", "withheld", List.of()));
	}

	/** Some other member city. */
	private String partner(String cityId) {
		return this.register.members()
			.stream()
			.map(city -> city.id())
			.filter(other -> !other.equals(cityId))
			.findFirst()
			.orElseThrow();
	}

}
