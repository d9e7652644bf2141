package org.creativecities.designation;

import org.creativecities.ProductTest;
import org.creativecities.designation.Application.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** An application from its opening to the day when its outcome is final. */
@ProductTest
class DesignationApplicationTest {

	@Autowired
	private ApplicationContext product;

	private DesignationApplicationStory alder;

	@BeforeEach
	void begin() {
		this.alder = new DesignationApplicationStory(this.product).callOpens();
	}

	@AfterEach
	void tidy(@Autowired JdbcClient sql) {
		DesignationApplicationStory.remove(sql);
	}

	@Test
	void a_city_applies_is_admitted_and_goes_to_the_evaluators() {
		this.alder.opens().isReady();

		assertThat(this.alder.versions()).hasSize(1);
		assertThat(this.alder.letters("submit-application")).extracting("email")
			.containsExactlyInAnyOrder("main+unesco@example.org", "alternative+unesco@example.org",
					"national.commission.of.alderland@example.org");
		this.alder.callCloses();
		assertThat(this.alder.application().state()).isEqualTo(State.SCREENING);
		this.alder.officerScreens();
		assertThat(this.alder.application().state()).isEqualTo(State.ASSESSING);
		assertThat(this.alder.waiting()).contains("Activity_AssessApplication");
	}

}
