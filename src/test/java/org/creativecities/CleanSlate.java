package org.creativecities;

import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.creativecities.invariants.Invariants;
import org.creativecities.settings.SettingsCatalogue;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Takes away what a test left behind: instances, tasks, jobs and history of the engine,
 * and the rows of those tables of ours that were empty when the product started. What was
 * loaded at the start (the register, settings, deployments, people) stays; a test that
 * changes it puts it back.
 */
public class CleanSlate {

	private static final List<String> ENGINE = List.of("act_ru_variable", "act_ru_identitylink", "act_ru_incident",
			"act_ru_task", "act_ru_ext_task", "act_ru_task_meter_log", "act_ru_batch", "act_ru_execution");

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	private final ClockTravel clock;

	private final IdentityService identity;

	private final SettingsCatalogue settings;

	private List<String> wiped = List.of();

	CleanSlate(JdbcTemplate jdbc, PlatformTransactionManager transactions, ClockTravel clock, IdentityService identity,
			SettingsCatalogue settings) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
		this.identity = identity;
		this.settings = settings;
	}

	/** Notes which tables hold nothing that the product itself loaded. */
	@EventListener(ApplicationReadyEvent.class)
	void started() {
		var history = tables("tablename like 'act\\_hi\\_%'");
		var ours = tables("tablename not like 'act\\_%' and tablename not like 'flyway\\_%'").stream()
			.filter(table -> this.jdbc.queryForObject("select not exists (select from \"%s\")".formatted(table),
					Boolean.class));
		this.wiped = Stream.of(ENGINE.stream(), history.stream(), ours).flatMap(tables -> tables).toList();
	}

	public void wipe() {
		this.clock.home();
		this.identity.clearAuthentication();
		SecurityContextHolder.clearContext();
		this.transaction.executeWithoutResult(status -> {
			// no triggers and no foreign keys in this transaction: some tables refuse
			// deletion
			this.jdbc.execute("set local session_replication_role = replica");
			this.wiped.forEach(table -> this.jdbc.execute("delete from \"%s\"".formatted(table)));
			this.jdbc.execute("delete from act_ru_job where process_instance_id_ is not null "
					+ "or handler_type_ in ('batch-seed-job', 'batch-monitor-job', 'correlate-message')");
			this.jdbc.execute("delete from act_ru_event_subscr where execution_id_ is not null");
			this.jdbc.execute("delete from act_ge_bytearray where deployment_id_ is null");
			// 7 is a task, 19 a task in history, 20 a case in history
			this.jdbc.execute(
					"delete from act_ru_authorization where resource_type_ in (7, 19, 20) and resource_id_ <> '*'");
		});
		this.settings.refresh();
	}

	private List<String> tables(String condition) {
		return this.jdbc.queryForList("select tablename from pg_tables where schemaname = 'public' and " + condition,
				String.class);
	}

	/** Wipes after each test; after the class, if its tests tell one story. */
	static class AfterTests implements AfterEachCallback, AfterAllCallback {

		@Override
		public void afterEach(ExtensionContext test) {
			if (!tellsOneStory(test)) {
				wipe(test);
			}
		}

		@Override
		public void afterAll(ExtensionContext test) {
			if (tellsOneStory(test)) {
				wipe(test);
			}
		}

		private static boolean tellsOneStory(ExtensionContext test) {
			return test.getTestInstanceLifecycle().filter(Lifecycle.PER_CLASS::equals).isPresent();
		}

		private static void wipe(ExtensionContext test) {
			var product = SpringExtension.getApplicationContext(test);
			var broken = product.getBean(Invariants.class).broken();
			product.getBean(CleanSlate.class).wipe();
			assertThat(broken).as("what must be true of the data at any moment").isEmpty();
		}

	}

}
