package org.creativecities.designation.application;

import java.time.Instant;
import java.util.Map;

import org.creativecities.ProductTest;
import org.creativecities.designation.application.SignatureRequest.State;
import org.creativecities.documents.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creativecities.designation.application.DesignationApplicationStory.DEADLINE;

/** The mayor signs by one link, once. */
@ProductTest
class MayorSignatureTest {

	@Autowired
	private ApplicationContext product;

	@Autowired
	private MayorSignatures signatures;

	@Autowired
	private JdbcClient sql;

	private DesignationApplicationStory alder;

	@BeforeEach
	void begin() {
		this.alder = new DesignationApplicationStory(this.product).callOpens().opens().describes();
	}

	@AfterEach
	void tidy() {
		DesignationApplicationStory.remove(this.sql);
	}

	@Test
	void a_link_shows_the_candidature_and_signs_once() {
		var link = this.alder.link();
		assertThat(this.signatures.find(link)).get()
			.returns(State.OPEN, SignatureRequest::state)
			.returns("Port Alder", SignatureRequest::city);
		assertThat(this.alder.hasPassed("Event_MayorSigned")).as("looking signs nothing").isFalse();

		assertThat(this.signatures.sign(link, "Mayor Alder")).get().returns(State.SIGNED, SignatureRequest::state);

		assertThat(this.alder.hasPassed("Event_MayorSigned")).isTrue();
		var signedAt = this.signatures.find(link).orElseThrow().signedAt();
		this.alder.daysPass(1);
		assertThat(this.signatures.sign(link, "Somebody else")).get()
			.returns(State.SIGNED, SignatureRequest::state)
			.returns(signedAt, SignatureRequest::signedAt);
		assertThat(this.sql.sql("SELECT signed_name FROM signature_link").query(String.class).list())
			.containsExactly("Mayor Alder");
	}

	@Test
	void a_link_is_kept_as_a_hash_alone() {
		assertThat(this.sql.sql("SELECT count(*) FROM signature_link WHERE token_sha256 = ?")
			.param(Sha256.of(this.alder.link()))
			.query(Integer.class)
			.single()).isEqualTo(1);
		assertThat(this.signatures.find("guessed")).isEmpty();
		assertThat(this.alder.letters("ask-mayor")).extracting("email").containsExactly("mayor+unesco@example.org");
	}

	@Test
	void a_silent_mayor_gets_a_fresh_link_that_expires_with_the_first() {
		var first = this.alder.link();
		this.alder.daysPass(8);

		assertThat(this.alder.letters("remind-mayor")).hasSize(1);
		var second = this.alder.link();
		assertThat(second).isNotEqualTo(first);
		assertThat(this.signatures.find(second).orElseThrow().expiresAt())
			.isEqualTo(this.signatures.find(first).orElseThrow().expiresAt());
		this.signatures.sign(first, "Mayor Alder");
		assertThat(this.signatures.find(second)).as("it is signed through the other")
			.get()
			.returns(State.SIGNED, SignatureRequest::state);
	}

	@Test
	void an_expired_link_says_so_and_the_city_renews_it_with_another_address() {
		var expired = this.alder.link();
		this.alder.daysPass(15);
		assertThat(this.signatures.sign(expired, "Mayor Alder")).get().returns(State.EXPIRED, SignatureRequest::state);
		assertThat(this.alder.shown("Activity_RenewLink")).containsEntry("mayorAddressee", "mayor+unesco@example.org");

		this.alder.does(this.alder.city(), "Activity_RenewLink", Map.of("mayorAddressee", "town.hall@example.org"));

		assertThat(this.alder.letters("ask-mayor")).extracting("email")
			.containsExactlyInAnyOrder("mayor+unesco@example.org", "town.hall@example.org");
		assertThat(this.signatures.sign(this.alder.link(), "Mayor Alder")).get()
			.returns(State.SIGNED, SignatureRequest::state);
		assertThat(this.alder.hasPassed("Event_MayorSigned")).isTrue();
	}

	@Test
	void a_city_sends_a_new_link_before_the_first_one_expires() {
		this.alder.daysPass(3);

		this.product.getBean(MayorInvitations.class).renew(this.alder.id, "town.hall@example.org");

		assertThat(this.alder.letters("ask-mayor")).extracting("email")
			.containsExactlyInAnyOrder("mayor+unesco@example.org", "town.hall@example.org");
		this.alder.daysPass(12);
		assertThat(this.alder.waiting()).as("the new link has its full time").doesNotContain("Activity_RenewLink");
		this.alder.mayorSigns();
		assertThat(this.alder.hasPassed("Event_MayorSigned")).isTrue();
		assertThatThrownBy(() -> this.product.getBean(MayorInvitations.class).renew(this.alder.id, ""))
			.hasMessageContaining("mayor-signed");
	}

	@Test
	void a_mayor_whose_letter_lies_there_on_paper_is_not_reminded() {
		this.alder.attaches("mayor-letter", 1).daysPass(8);

		assertThat(this.alder.letters("remind-mayor")).isEmpty();
	}

	@Test
	void a_link_is_valid_until_the_instant_it_expires() {
		var link = this.alder.link();
		Instant end = this.signatures.find(link).orElseThrow().expiresAt();

		this.alder.clock(end.minusMillis(1));
		assertThat(this.signatures.find(link)).get().returns(State.OPEN, SignatureRequest::state);
		this.alder.clock(end);
		assertThat(this.signatures.find(link)).get().returns(State.EXPIRED, SignatureRequest::state);
	}

	@Test
	void after_a_withdrawal_nobody_signs() {
		var link = this.alder.link();
		this.alder.withdraws("");

		assertThat(this.signatures.sign(link, "Mayor Alder")).get().returns(State.WITHDRAWN, SignatureRequest::state);
	}

	@Test
	void after_the_deadline_nobody_signs() {
		this.alder.at(Instant.parse("2019-06-20T10:00:00Z"))
			.does(this.alder.city(), "Activity_RenewLink", Map.of("mayorAddressee", "mayor+unesco@example.org"));
		var link = this.alder.link();

		this.alder.clock(DEADLINE);

		assertThat(this.signatures.sign(link, "Mayor Alder")).get().returns(State.CLOSED, SignatureRequest::state);
	}

}
