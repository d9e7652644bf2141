package org.creativecities;

import java.time.Duration;
import java.util.Set;

import org.creativecities.monitoring.report.Offboarding;
import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.workflow.Person;
import org.creativecities.workflow.TaskList;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cities leave the Network as the product lets them: one owes a report, and the
 * Director-General's office has signed the end of its membership.
 */
public final class Departure {

	private static final Person DIRECTOR_GENERAL = new Person("dg", Set.of("dg-office"));

	private static final int YEAR = 2023;

	private Departure() {
	}

	/** It leaves today. */
	public static void of(ApplicationContext product, String city) {
		var deadline = product.getBean(ClockTravel.class).now().plus(Duration.ofDays(1));
		product.getBean(JdbcClient.class)
			.sql("INSERT INTO mmr_cohort (year, state, deadline, proposed_at) VALUES (?, 'OPEN', now(), now()) "
					+ "ON CONFLICT DO NOTHING")
			.param(YEAR)
			.update();
		product.getBean(Reports.class).open(YEAR, city, deadline);
		product.getBean(TaskList.class).as(DIRECTOR_GENERAL, () -> {
			product.getBean(Offboarding.class).leave(Report.id(YEAR, city), true, DIRECTOR_GENERAL.id());
			return null;
		});
		product.getBean(Jobs.class).runDue();
	}

}
