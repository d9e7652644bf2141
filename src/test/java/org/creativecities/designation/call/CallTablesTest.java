package org.creativecities.designation.call;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.creativecities.ProductTest;
import org.creativecities.workflow.DecisionTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativecities.designation.call.DesignationCallStory.CALL;

/**
 * What an administrator changes about a decision table reaches the next call, not the one
 * that runs.
 */
@ProductTest
class CallTablesTest {

	private static final String TABLE = "endorsement-limit";

	private static final Map<String, Object> FIFTH = Map.of("endorsed", 4, "endorsedLimit", 4, "sameField", false,
			"fieldsDiffer", false);

	@Autowired
	private RepositoryService repository;

	@Autowired
	private DecisionTables tables;

	@Autowired
	private CallTables ofCalls;

	@Autowired
	private ApplicationContext product;

	private String changed;

	@BeforeEach
	void aCallOpensAndThenTheTableChanges() throws IOException {
		new DesignationCallStory(this.product).opens();
		var table = new ClassPathResource("processes/" + TABLE + ".dmn").getContentAsString(StandardCharsets.UTF_8);
		assertThat(table).contains("ENDORSEMENT_LIMIT");
		this.changed = this.repository.createDeployment()
			.name("an administrator's")
			.addString(TABLE + ".dmn", table.replace("ENDORSEMENT_LIMIT", "ANOTHER_NAME"))
			.deploy()
			.getId();
	}

	@AfterEach
	void asBefore() {
		this.repository.deleteDeployment(this.changed, true);
	}

	@Test
	void a_call_that_runs_keeps_its_tables() {
		assertThat(this.tables.decide(TABLE, FIFTH)).isEqualTo("ANOTHER_NAME");

		assertThat(this.ofCalls.of(CALL, TABLE).decide(FIFTH)).isEqualTo("ENDORSEMENT_LIMIT");
		assertThat(this.ofCalls.of(CALL, TABLE).collect(FIFTH)).isEqualTo(List.of(Map.of("rule", "ENDORSEMENT_LIMIT")));
	}

	@Test
	void the_next_call_goes_by_the_new_ones() {
		assertThat(this.ofCalls.of("CALL-2021", TABLE).decide(FIFTH)).isEqualTo("ANOTHER_NAME");
	}

}
