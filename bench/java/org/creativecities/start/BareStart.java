package org.creativecities.start;

import java.nio.file.Path;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/**
 * A bare engine on a PostgreSQL of its own, started as the product starts its own: what
 * {@link StartBench} compares with. Says so when it answers, and ends when its input
 * ends.
 */
final class BareStart {

	/** Its own words: PostgreSQL says that it is ready, too. */
	static final String READY = "The bare engine answers.";

	private BareStart() {
	}

	public static void main(String[] arguments) throws Exception {
		var folder = Path.of(arguments[0]);
		try (var postgres = EmbeddedPostgres.builder()
			.setDataDirectory(folder.resolve("17").toFile())
			.setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
			.setCleanDataDirectory(false)
			.setServerConfig("fsync", "on")
			.setServerConfig("full_page_writes", "on")
			.setServerConfig("synchronous_commit", "on")
			.start()) {
			var configuration = new StandaloneProcessEngineConfiguration();
			configuration.setDataSource(postgres.getPostgresDatabase());
			configuration.setDatabaseSchemaUpdate("true");
			configuration.setHistory("full");
			configuration.setJobExecutorActivate(true);
			var engine = configuration.buildProcessEngine();
			System.out.println(READY);
			while (System.in.read() >= 0) {
				Thread.onSpinWait();
			}
			engine.close();
		}
	}

}
