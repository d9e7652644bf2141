package org.creativecities.database;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.beans.factory.annotation.Value;
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

	/**
	 * @param beside whether a product that runs on this folder is joined, as a command
	 * does that only looks
	 */
	@Bean(destroyMethod = "close")
	DatabaseServer databaseServer(DataDirectory data,
			@Value("${creativecities.beside-the-product:false}") boolean beside) throws IOException {
		var running = beside ? LeftOverServer.in(data.folder("postgres")).portWhileOwnerLives() : OptionalInt.empty();
		if (running.isPresent()) {
			return DatabaseServer.ofAnother(running.getAsInt());
		}
		return DatabaseServer.own(postgres(data));
	}

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
	DataSource dataSource(DatabaseServer server, DataDirectory data) {
		var pool = new HikariDataSource();
		pool.setPoolName("embedded");
		pool.setJdbcUrl("jdbc:postgresql://localhost:%d/postgres".formatted(server.port()));
		pool.setUsername("postgres");
		pool.setPassword(DatabasePassword.in(data.folder("secrets")).value());
		pool.setMaximumPoolSize(20);
		return pool;
	}

	/** Where PostgreSQL answers, and what to do when it is needed no more. */
	record DatabaseServer(int port, Closeable end) {

		static DatabaseServer own(EmbeddedPostgres postgres) {
			return new DatabaseServer(postgres.getPort(), postgres);
		}

		/** Whoever started it stops it. */
		static DatabaseServer ofAnother(int port) {
			return new DatabaseServer(port, () -> {
			});
		}

		void close() throws IOException {
			this.end.close();
		}

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
