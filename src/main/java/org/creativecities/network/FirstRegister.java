package org.creativecities.network;

import org.creativecities.commands.WhenServing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fills an empty register with the member cities, at the first start of the
 * demonstration.
 */
@Component
@Profile("demo")
@WhenServing
@Order(ReferenceData.ORDER + 1)
class FirstRegister implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(FirstRegister.class);

	private final RegisterImport registerImport;

	private final JdbcClient jdbc;

	FirstRegister(RegisterImport registerImport, JdbcClient jdbc) {
		this.registerImport = registerImport;
		this.jdbc = jdbc;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.jdbc.sql("SELECT count(*) FROM field_membership").query(Integer.class).single() == 0) {
			log.info("{} member cities loaded into the register.", this.registerImport.all().added());
		}
	}

}
