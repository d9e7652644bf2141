package org.creativecities.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.creativecities.CapturedLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmbeddedDatabaseTest {

	@TempDir
	Path folder;

	@RegisterExtension
	final CapturedLog log = CapturedLog.of(LeftOverServer.class);

	private final EmbeddedDatabase database = new EmbeddedDatabase();

	private DataDirectory data;

	private EmbeddedPostgres postgres;

	@BeforeEach
	void start() throws IOException {
		this.data = new DataDirectory(this.folder);
		this.postgres = this.database.postgres(this.data);
	}

	@AfterEach
	void stop() throws IOException {
		this.postgres.close();
	}

	@Test
	void nobody_enters_without_the_password() throws IOException {
		assertThat(Files.readAllLines(cluster().resolve("pg_hba.conf")))
			.filteredOn(line -> !line.isBlank() && !line.startsWith("#"))
			.allMatch(line -> line.endsWith("scram-sha-256"));
		var url = this.postgres.getJdbcUrl("postgres", "postgres");
		assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "postgres"))
			.isInstanceOf(SQLException.class)
			.hasMessageContaining("password authentication failed");
	}

	@Test
	void a_commit_is_on_the_disk_before_it_is_acknowledged() throws SQLException {
		assertThat(query("SHOW fsync")).isEqualTo("on");
		assertThat(query("SHOW synchronous_commit")).isEqualTo("on");
	}

	@Test
	void only_the_owner_reads_the_password() throws IOException {
		var file = DatabasePassword.in(this.data.folder("secrets")).file();

		assertThat(Files.getPosixFilePermissions(file)).map(Enum::name)
			.containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
	}

	@Test
	void what_was_written_is_there_after_a_restart() throws Exception {
		execute("CREATE TABLE city (name text)");
		execute("INSERT INTO city VALUES ('Óbidos')");

		this.postgres.close();
		this.postgres = this.database.postgres(this.data);

		assertThat(query("SELECT name FROM city")).isEqualTo("Óbidos");
	}

	@Test
	void a_second_product_on_the_same_folder_is_refused_in_a_sentence() {
		assertThatThrownBy(() -> this.database.postgres(this.data))
			.hasMessageContaining("another Creative Cities runs on this folder. Stop it, or name another folder");
		assertThatCode(() -> query("SELECT 1")).doesNotThrowAnyException();
	}

	@Test
	void a_command_that_only_looks_joins_the_product_that_runs_and_leaves_it_running() throws Exception {
		execute("CREATE TABLE city (name text)");

		var joined = this.database.databaseServer(this.data, true);
		assertThat(joined.port()).isEqualTo(this.postgres.getPort());
		joined.close();

		assertThat(query("SELECT count(*) FROM city")).isEqualTo("0");
	}

	@Test
	void where_no_product_runs_a_command_that_only_looks_starts_the_server_itself() throws Exception {
		this.postgres.close();

		var own = this.database.databaseServer(this.data, true);
		own.close();

		assertThatThrownBy(() -> query("SELECT 1")).isInstanceOf(SQLException.class);
	}

	@Test
	void a_server_left_running_by_a_killed_product_is_stopped_before_the_next_start() throws Exception {
		this.postgres.close();
		var server = serverOfKilledProduct();
		assertThat(server.isAlive()).isTrue();

		this.postgres = this.database.postgres(this.data);

		assertThat(server.isAlive()).isFalse();
		assertThat(this.log.sentences()).singleElement()
			.asString()
			.contains("process %d".formatted(server.pid()), "stopping it first");
		assertThat(query("SELECT count(*) FROM city")).isEqualTo("1");
	}

	@Test
	void a_note_left_by_a_server_that_is_gone_hinders_nobody() throws Exception {
		this.postgres.close();
		var server = serverOfKilledProduct();
		new ProcessBuilder("kill", "-KILL", Long.toString(server.pid())).start().waitFor();
		server.onExit().get();
		assertThat(cluster().resolve("postmaster.pid")).exists();

		this.postgres = this.database.postgres(this.data);

		assertThat(query("SELECT count(*) FROM city")).isEqualTo("1");
	}

	@Test
	void a_process_of_somebody_else_is_never_stopped() throws IOException {
		var stranger = new ProcessBuilder("sleep", "60").start();
		try {
			var folder = Files.createDirectories(this.folder.resolve("other/17"));
			Files.writeString(folder.resolve("postmaster.pid"), stranger.pid() + "\n" + folder + "\n");

			LeftOverServer.in(folder.getParent()).stop(Duration.ofSeconds(1));

			assertThat(stranger.isAlive()).isTrue();
		}
		finally {
			stranger.destroyForcibly();
		}
	}

	/**
	 * Starts the database in a process of its own, writes a row, and kills that process:
	 * its server lives on.
	 */
	private ProcessHandle serverOfKilledProduct() throws Exception {
		var product = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
				System.getProperty("java.class.path"), Product.class.getName(), this.folder.toString())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		try (var output = product.inputReader()) {
			assertThat(output.lines()).contains("row written");
		}
		product.destroyForcibly().waitFor();
		return postmaster();
	}

	private ProcessHandle postmaster() throws IOException {
		var pid = Files.readAllLines(cluster().resolve("postmaster.pid")).get(0).strip();
		return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
	}

	private Path cluster() {
		return this.folder.toAbsolutePath().resolve("postgres/17");
	}

	private void execute(String sql) throws SQLException {
		try (var connection = connect(); var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private String query(String sql) throws SQLException {
		try (var connection = connect();
				var statement = connection.createStatement();
				var rows = statement.executeQuery(sql)) {
			rows.next();
			return rows.getString(1);
		}
	}

	/** A connection of its own: a pool would outlive the server that a test stops. */
	private Connection connect() throws SQLException {
		return DriverManager.getConnection(this.postgres.getJdbcUrl("postgres", "postgres"), "postgres",
				DatabasePassword.in(this.data.folder("secrets")).value());
	}

	/** A product that writes one row and then waits to be killed. */
	static class Product {

		public static void main(String[] folder) throws Exception {
			var database = new EmbeddedDatabase();
			var data = new DataDirectory(Path.of(folder[0]));
			try (var connection = database.dataSource(database.databaseServer(data, false), data).getConnection();
					var statement = connection.createStatement()) {
				statement.execute("CREATE TABLE city (name text)");
				statement.execute("INSERT INTO city VALUES ('Port Alder')");
			}
			System.out.println("row written");
			System.out.close();
			Thread.currentThread().join();
		}

	}

}
