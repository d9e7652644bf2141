package org.creativecities.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Starts PostgreSQL in the data directory and stops it with the product. Unlike the
 * library's defaults, which are made for throw-away tests, a commit is on the disk before
 * it is acknowledged and nobody on this machine enters without the password.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "creativecities.database", havingValue = "embedded")
@EnableConfigurationProperties(DataDirectory.class)
class EmbeddedDatabase {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	@Bean(destroyMethod = "close")
	EmbeddedPostgres postgres(DataDirectory data) throws IOException {
		var folder = data.folder("postgres");
		var password = DatabasePassword.in(data.folder("secrets"));
		try {
			LeftOverServer.in(folder).stop(PATIENCE);
			return EmbeddedPostgres.builder()
				.setDataDirectory(folder.resolve("17").toFile())
				.setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
				.setCleanDataDirectory(false)
				.setRegisterShutdownHook(false)
				// both reach initdb after the library's own "-A trust", and win
				.setLocaleConfig("auth", "scram-sha-256")
				.setLocaleConfig("pwfile", password.file().toString())
				.setLocaleConfig("encoding", "UTF8")
				.setLocaleConfig("locale", "C.UTF-8")
				.setConnectConfig("password", password.value())
				.setServerConfig("fsync", "on")
				.setServerConfig("full_page_writes", "on")
				.setServerConfig("synchronous_commit", "on")
				.setServerConfig("listen_addresses", "127.0.0.1")
				.setServerConfig("timezone", "UTC")
				.setPGStartupWait(PATIENCE)
				.start();
		}
		catch (IOException | IllegalStateException cause) {
			throw new DatabaseUnavailable(folder, cause);
		}
	}

	@Bean(destroyMethod = "close")
	DataSource dataSource(EmbeddedPostgres postgres, DataDirectory data) {
		var pool = new HikariDataSource();
		pool.setPoolName("embedded");
		pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
		pool.setUsername("postgres");
		pool.setPassword(DatabasePassword.in(data.folder("secrets")).value());
		pool.setMaximumPoolSize(20);
		return pool;
	}

	/**
	 * Says in one sentence that the database of a folder does not start, and what to do.
	 */
	static class DatabaseUnavailable extends RuntimeException {

		DatabaseUnavailable(Path folder, Exception cause) {
			super("The database in %s does not start: %s".formatted(folder, cause.getMessage()), cause);
		}

	}

}
