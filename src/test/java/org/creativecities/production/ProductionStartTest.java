package org.creativecities.production;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.creativecities.ProductProcess;
import org.creativecities.security.web.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The first start in production, on a PostgreSQL that stands elsewhere. */
class ProductionStartTest {

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	private EmbeddedPostgres elsewhere;

	private int port;

	@BeforeEach
	void database() throws IOException {
		this.elsewhere = EmbeddedPostgres.start();
		try (var free = new ServerSocket(0)) {
			this.port = free.getLocalPort();
		}
	}

	@AfterEach
	void stop() throws IOException {
		this.elsewhere.close();
	}

	@Test
	void the_first_administrator_comes_in_and_nothing_of_the_demonstration_is_there() throws SQLException {
		try (var tooShort = start("short")) {
			assertThat(tooShort.exitCode()).isOne();
			assertThat(tooShort.printed())
				.contains(
						"CREATIVECITIES_ADMIN_PASSWORD is missing or shorter than 12 characters: nobody can log in yet")
				.doesNotContain("\tat ", "Exception");
		}

		try (var product = start(PASSWORD)) {
			product.becomes(this::isUp, "it is up").becomes(this::adminIsThere, "there is an administrator");

			var admin = new Browser(this.port).loggedIn("admin", PASSWORD);
			assertThat(admin.get("/").body()).contains("/camunda/app/cockpit/").doesNotContain("/demo/");
			assertThat(admin.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
			assertThat(admin.get("/demo/clock").statusCode()).isEqualTo(404);
			assertThat(admin.get("/demo/mail").statusCode()).isEqualTo(404);
			assertThat(query("SELECT id_ FROM act_id_user")).containsExactly("admin");
			assertThat(query("SELECT count(*) FROM city")).containsExactly("0");
			assertThat(query("SELECT count(*) FROM country")).as("what every register needs").doesNotContain("0");
			assertThat(product.printed()).doesNotContain("password", "WARN", "ERROR");
		}
	}

	private ProductProcess start(String adminPassword) {
		var environment = new HashMap<>(Map.of("SPRING_PROFILES_ACTIVE", "production", "SERVER_PORT",
				Integer.toString(this.port), "CREATIVECITIES_ADMIN_PASSWORD", adminPassword));
		environment.putAll(Map.of("CREATIVECITIES_DATABASE_URL",
				"jdbc:postgresql://localhost:%d/postgres".formatted(this.elsewhere.getPort()),
				"CREATIVECITIES_DATABASE_USER", "postgres", "CREATIVECITIES_DATABASE_PASSWORD", "any",
				"CREATIVECITIES_BASE_URL", "http://localhost:" + this.port));
		environment.putAll(Map.of("CREATIVECITIES_MAIL_HOST", "localhost", "CREATIVECITIES_MAIL_PORT", "1",
				"CREATIVECITIES_MAIL_USER", "", "CREATIVECITIES_MAIL_PASSWORD", "", "CREATIVECITIES_MAIL_FROM",
				"Creative Cities <secretariat@example.org>", "CREATIVECITIES_MAIL_QUESTIONS", "secretariat@example.org",
				"CREATIVECITIES_SECRETARIAT_OFFICERS", "officers@example.org", "CREATIVECITIES_SECRETARIAT_HEAD",
				"head@example.org"));
		return ProductProcess.start(environment);
	}

	/** Made right after the pages are there. */
	private boolean adminIsThere() {
		return new Browser(this.port).loggedIn("admin", PASSWORD).get("/").statusCode() == 200;
	}

	private boolean isUp() {
		try {
			return new Browser(this.port).get("/actuator/health").body().equals("{\"status\":\"UP\"}");
		}
		catch (IllegalStateException notYet) {
			return false;
		}
	}

	private List<String> query(String sql) throws SQLException {
		try (var connection = DriverManager.getConnection(this.elsewhere.getJdbcUrl("postgres", "postgres"));
				var statement = connection.createStatement();
				var rows = statement.executeQuery(sql)) {
			var found = new ArrayList<String>();
			while (rows.next()) {
				found.add(rows.getString(1));
			}
			return found;
		}
	}

}
