package org.creativecities.monitoring;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.creativecities.ProductTest;
import org.creativecities.mail.LetterPreview;
import org.creativecities.monitoring.cohort.ReportWanted;
import org.creativecities.monitoring.publication.PublicationWithdrawals;
import org.creativecities.monitoring.report.Extensions;
import org.creativecities.monitoring.report.Leaving;
import org.creativecities.monitoring.report.LeavingRequest;
import org.creativecities.monitoring.report.LeavingSignatures;
import org.creativecities.monitoring.report.Leavings;
import org.creativecities.monitoring.report.Offboarding;
import org.creativecities.monitoring.report.OverdueReports;
import org.creativecities.monitoring.report.Report;
import org.creativecities.network.City;
import org.creativecities.network.Contact;
import org.creativecities.network.Contact.Role;
import org.creativecities.network.Membership;
import org.creativecities.security.Accounts;
import org.creativecities.signatures.SignatureLinks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creativecities.monitoring.MonitoringStory.COHORT;
import static org.creativecities.monitoring.MonitoringStory.DIRECTOR_GENERAL;
import static org.creativecities.monitoring.MonitoringStory.HEAD;
import static org.creativecities.monitoring.MonitoringStory.OFFICER;
import static org.creativecities.monitoring.MonitoringStory.form;
import static org.creativecities.monitoring.MonitoringStory.of;

/** What becomes of a city's word that it leaves: whose word counts, and until when. */
@ProductTest
class LeavingNoticeTest {

	@Autowired
	private ApplicationContext product;

	private MonitoringStory story;

	private City cove;

	private String report;

	@BeforeEach
	void is_invited_to_leave() {
		this.story = new MonitoringStory(this.product);
		this.cove = this.story.member("Silent Cove");
		this.story.opens();
		this.report = this.story.report(this.cove).id();
		lateAndInvited();
	}

	@AfterEach
	void tidy() {
		this.story.tidy();
	}

	@Test
	void the_letter_names_the_days_of_the_setting() {
		var letter = this.story.letters(this.report, "invite-to-leave").get(0).id();

		assertThat(this.product.getBean(LetterPreview.class).inOtherLanguage(letter)).get()
			.extracting(LetterPreview.Preview::text)
			.asString()
			.contains("revenir sur cette décision pendant 30 jours");
	}

	@Test
	void a_membership_that_is_ended_after_a_return_is_not_ended_by_the_own_will_of_the_city() {
		leaves();
		confirmed();
		this.story.does(DIRECTOR_GENERAL, this.report, "Activity_SignEndOfMembership",
				form("signature", "return", "reason", "Ask the council, too."));
		assertThat(leaving().state()).isEqualTo(Leaving.State.RETURNED);
		assertThat(this.story.readers(this.report, "take-leaving-back"))
			.isEqualTo(this.story.readers(this.report, "begin-cooling-period"));

		this.story.headDoes(this.cove, "Activity_ConcludeLateReport", form("decision", "end", "reason", "Silence."));
		this.story.does(DIRECTOR_GENERAL, this.report, "Activity_SignEndOfMembership", form("signature", "sign"));

		assertThat(said("confirm-leaving", "model ->> 'own'")).containsExactly("false");
	}

	@Test
	void all_who_read_that_the_city_leaves_read_that_it_stays_when_it_gets_more_time() {
		leaves();
		var link = mayorsLink();
		confirmed();

		this.story.inOne(() -> this.product.getBean(Extensions.class)
			.give(this.report, 40, "A new mayor asks for it.", "officer"));

		assertThat(leaving().state()).isEqualTo(Leaving.State.DROPPED);
		assertThat(signatures().find(link)).get().returns(LeavingRequest.State.DROPPED, LeavingRequest::state);
		assertThat(this.story.readers(this.report, "take-leaving-back"))
			.contains("commission@example.org", "mayor.of.silent.cove@example.org")
			.isEqualTo(this.story.readers(this.report, "begin-cooling-period"));
		assertThat(said("take-leaving-back", "model -> 'reason' ->> 'fr'"))
			.containsExactly("La ville a obtenu un délai pour son rapport.");
	}

	@Test
	void a_city_that_takes_it_back_tells_all_who_read_that_it_leaves() {
		leaves();
		mayor(true);

		leavings().takeBack(this.report, "The new council stays.", of(this.cove).id());

		assertThat(this.story.readers(this.report, "take-leaving-back")).contains("commission@example.org")
			.isEqualTo(this.story.readers(this.report, "begin-cooling-period"));
	}

	@Test
	void a_signature_counts_after_the_cooling_period_and_no_longer_when_it_is_returned() {
		var links = this.product.getBean(SignatureLinks.class);
		leaves();
		confirmed();
		assertThat(leaving().state()).isEqualTo(Leaving.State.CONFIRMED);
		assertThat(links.isSigned(this.report)).isTrue();

		this.story.does(DIRECTOR_GENERAL, this.report, "Activity_SignEndOfMembership",
				form("signature", "return", "reason", "Ask the council, too."));

		assertThat(links.isSigned(this.report)).isFalse();
	}

	@Test
	void a_mayor_who_says_no_is_named_and_gives_no_reason_that_is_a_name() {
		leaves();

		mayor(false);

		assertThat(leaving()).returns(Optional.of("Mayor Cove"), Leaving::mayor)
			.returns(Optional.empty(), Leaving::reason);
		assertThat(said("take-leaving-back", "model -> 'reason' ->> 'en'"))
			.containsExactly("The mayor says that the city stays (Mayor Cove).");
	}

	@Test
	void nobody_confirms_their_own_word_as_representative_or_through_their_account() {
		mayorIs("representative.of.silent.cove@example.org");
		assertThatThrownBy(this::leaves).hasMessageContaining("which is the address of a contact");

		mayorIs("focal.point@example.org");
		this.product.getBean(Accounts.class)
			.create(of(this.cove).id(), "Fay", "Focal", "Focal.Point@example.org", "harbour-lantern-quiet-42",
					Set.of("cities", this.cove.group()));
		assertThatThrownBy(this::leaves).hasMessageContaining("which is the address of a contact");

		mayorIs("mayor.alone@example.org");
		leaves();
		assertThat(this.story.readers(this.report, "ask-mayor-to-confirm")).containsExactly("mayor.alone@example.org");
	}

	@Test
	void a_city_has_new_links_sent_only_so_often_and_then_the_head_decides() {
		leaves();
		askAgain();
		askAgain();

		assertThatThrownBy(this::askAgain).hasMessageContaining("monitoring.leaving.too-many-links");

		this.story.noonOn(today().plusDays(15));
		assertThat(this.story.tasksOf(HEAD, this.report)).containsExactly("Activity_ConcludeLateReport");
	}

	@Test
	void another_mayor_gets_a_link_and_the_earlier_one_confirms_no_longer() {
		leaves();
		var former = mayorsLink();

		mayorIs("new.mayor@example.org");

		assertThat(this.story.readers(this.report, "ask-mayor-to-confirm"))
			.containsExactly("mayor.of.silent.cove@example.org", "new.mayor@example.org");
		assertThat(signatures().answer(former, true, "Former Mayor")).get()
			.returns(LeavingRequest.State.EXPIRED, LeavingRequest::state);
		assertThat(leaving().state()).isEqualTo(Leaving.State.ASKED);
		mayor(true);
		assertThat(leaving().state()).isEqualTo(Leaving.State.COOLING);
	}

	@Test
	void a_contact_who_becomes_mayor_meanwhile_gets_no_link_and_no_other_one_counts() {
		leaves();
		var former = mayorsLink();

		mayorIs("main.of.silent.cove@example.org");

		assertThat(this.story.letters(this.report, "ask-mayor-to-confirm")).hasSize(1);
		assertThat(signatures().find(former)).get().returns(LeavingRequest.State.EXPIRED, LeavingRequest::state);
		assertThatThrownBy(this::askAgain).hasMessageContaining("monitoring.leaving.mayor-is-contact");
	}

	@Test
	void an_invitation_is_over_when_the_city_gets_more_time_even_if_it_is_late_again() {
		var overdue = this.product.getBean(OverdueReports.class);
		assertThat(overdue.citiesInvitedToLeave()).contains(this.cove.id());
		this.story.does(of(this.cove), this.report, "Activity_AnswerInvitation",
				form("reply", "explain", "explanation", "Our office burnt down."));
		this.story.headDoes(this.cove, "Activity_ConcludeLateReport",
				form("decision", "extend", "days", 30, "reason", "A fire is no fault."));

		this.story.daysAfterDeadline(this.cove, 1);

		assertThat(overdue.cities()).contains(this.cove.id());
		assertThat(overdue.citiesInvitedToLeave()).doesNotContain(this.cove.id());
	}

	@Test
	void a_notice_over_another_report_falls_away_with_the_membership() {
		leaves();
		mayor(true);
		var link = mayorsLink();
		var earlier = owesEarlierReport();

		leavesOver(earlier);

		assertThat(this.story.hasEnded(this.report)).isTrue();
		assertThat(leaving().state()).isEqualTo(Leaving.State.DROPPED);
		assertThat(signatures().answer(link, false, "Mayor Cove")).get()
			.returns(LeavingRequest.State.LEFT, LeavingRequest::state);
		assertThatThrownBy(() -> leavings().takeBack(this.report, "We stay.", of(this.cove).id()))
			.hasMessageContaining("monitoring.leaving.nothing-to-take-back");
		assertThat(this.story.sql()
			.sql("SELECT kind FROM calendar_entry WHERE city_id = ? AND cancelled_at IS NULL")
			.param(this.cove.id())
			.query(String.class)
			.list()).doesNotContain("leaving-final");
		assertThat(this.story.letters(this.report, "take-leaving-back")).as("it does not stay").isEmpty();
	}

	@Test
	void nothing_more_is_asked_about_a_published_report_of_a_city_that_has_left() {
		this.story.cityHandsIn(this.cove).officerValidates(this.cove, "unsatisfactory");
		assertThat(this.story.hasEnded(this.report)).as("it can still be corrected").isFalse();
		var earlier = owesEarlierReport();

		leavesOver(earlier);

		assertThat(this.story.hasEnded(this.report)).isTrue();
		assertThat(this.story.report(this.cove).state()).as("it stays public").isEqualTo(Report.State.PUBLISHED);
		assertThatThrownBy(
				() -> this.product.getBean(PublicationWithdrawals.class).withdraw(this.report, "A typo.", "officer"))
			.hasMessageContaining("monitoring.publication.final");
		assertThat(this.story.tasksOf(OFFICER, COHORT)).as("the year does not wait for it")
			.contains("Activity_WriteSynthesis");
	}

	private void lateAndInvited() {
		this.story.daysAfterDeadline(this.cove, 60)
			.headDoes(this.cove, "Activity_DecideLateReport", form("decision", "invite", "reason", "No answer."));
	}

	private String owesEarlierReport() {
		var year = MonitoringStory.YEAR - 4;
		this.story.sql()
			.sql("INSERT INTO mmr_cohort SELECT year - 4, state, deadline, proposed_at FROM mmr_cohort WHERE year = ?")
			.param(MonitoringStory.YEAR)
			.update();
		this.story.inOne(() -> this.product
			.publishEvent(new ReportWanted(year, this.cove.id(), this.story.now().plus(60, ChronoUnit.DAYS))));
		this.story.due();
		return Report.id(year, this.cove.id());
	}

	private void leavesOver(String caseId) {
		this.story.inOne(() -> this.product.getBean(Offboarding.class).leave(caseId, false, "director-general"));
	}

	private void mayorIs(String email) {
		this.product.getBean(Membership.class)
			.name(new Contact(0, this.cove.id(), Role.MAYOR, "New Mayor", email, Locale.ENGLISH,
					MonitoringStory.PARIS));
	}

	private void leaves() {
		this.story.does(of(this.cove), this.report, "Activity_AnswerInvitation", form("reply", "leave"));
	}

	private void confirmed() {
		mayor(true);
		this.story.noonOn(today().plusDays(31));
	}

	private void mayor(boolean leaves) {
		assertThat(signatures().answer(mayorsLink(), leaves, "Mayor Cove")).isPresent();
	}

	private void askAgain() {
		this.story.inOne(() -> leavings().askAgain(this.report));
	}

	private String mayorsLink() {
		return this.story.sql()
			.sql("""
					SELECT model ->> 'link' FROM letter WHERE case_id = ? AND template = 'monitoring/ask-mayor-to-confirm'
					ORDER BY number DESC LIMIT 1""")
			.param(this.report)
			.query(String.class)
			.single()
			.substring("/sign/leaving/".length());
	}

	private List<String> said(String letter, String what) {
		return this.story.sql()
			.sql("SELECT DISTINCT " + what + " FROM letter WHERE case_id = ? AND template = ?")
			.params(this.report, "monitoring/" + letter)
			.query(String.class)
			.list();
	}

	private Leaving leaving() {
		return leavings().last(this.report).orElseThrow();
	}

	private Leavings leavings() {
		return this.product.getBean(Leavings.class);
	}

	private LeavingSignatures signatures() {
		return this.product.getBean(LeavingSignatures.class);
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.story.now(), MonitoringStory.PARIS);
	}

}
