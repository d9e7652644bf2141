package org.creativecities;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

import org.creativecities.security.web.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What a newcomer meets who starts the product, and starts it again. */
class StartTest {

	private static final Pattern PORT = Pattern.compile("Creative Cities is ready: +http://localhost:([0-9]+)/");

	private static final Pattern PASSWORD = Pattern.compile("([a-z]{4}-){4}[0-9]{4}");

	@TempDir
	Path data;

	@Test
	void the_first_start_tells_people_and_password_once_and_the_second_finds_all_as_it_was() {
		String first;
		String members;
		try (var product = start().prints("Start process, Call for applications.")) {
			var words = product.printed();
			assertThat(PASSWORD.matcher(words).results()).as("one password, once").hasSize(1);
			first = found(PASSWORD, words, 0);
			assertThat(words).contains("350 member cities loaded", "printed this once", "demo/mail", "demo/clock",
					"officer  ", "head  ", "xa-port-alder", "expert-ines", "jp-sapporo");
			assertThat(mayEnter(product, "officer", first)).isTrue();
			assertThat(mayEnter(product, "jp-sapporo", first)).isTrue();
			members = new Browser(port(product)).get("/register").body();
			assertThat(members).contains("Sapporo");
		}

		String second;
		try (var command = ProductProcess.start(environment("0"), "password", "--person", "officer")) {
			assertThat(command.exitCode()).as(command.printed()).isZero();
			second = found(PASSWORD, command.printed(), 0);
			assertThat(command.printed()).contains("The new password of officer is").doesNotContain("is ready");
		}

		try (var product = start().prints("password --person admin")) {
			assertThat(product.printed()).contains("The people and their password are those of the first start")
				.doesNotContain(" loaded into the register", "added to the register")
				.doesNotContainPattern(PASSWORD);
			assertThat(new Browser(port(product)).get("/register").body()).isEqualTo(members);
			assertThat(mayEnter(product, "head", first)).isTrue();
			assertThat(mayEnter(product, "officer", second)).isTrue();
			assertThat(mayEnter(product, "officer", first)).isFalse();
		}
	}

	@Test
	void a_port_that_is_taken_is_said_in_a_sentence_and_how_to_take_another() throws IOException {
		try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
				var product = ProductProcess.start(environment(Integer.toString(taken.getLocalPort())))) {
			assertThat(product.exitCode()).isOne();
			assertThat(product.printed())
				.contains("Port %d is taken by another program".formatted(taken.getLocalPort()),
						"SERVER_PORT=%d".formatted(taken.getLocalPort() + 1))
				.doesNotContain("\tat ", "Exception");
		}
	}

	@Test
	void what_is_typed_wrongly_is_said_before_anything_starts() {
		try (var command = ProductProcess.start(environment("0"), "replay", "--call", "2019", "--jsn")) {
			assertThat(command.exitCode()).isEqualTo(2);
			assertThat(command.printed()).startsWith("'replay' has no option --jsn.").hasLineCount(4);
		}
		try (var help = ProductProcess.start(environment("0"), "--help")) {
			assertThat(help.exitCode()).isZero();
			assertThat(help.printed()).contains("import --members FILE", "replay --call", "password --person");
		}
		assertThat(this.data).isEmptyDirectory();
	}

	@Test
	void a_data_directory_that_cannot_be_is_said_in_a_sentence() throws IOException {
		var file = Files.writeString(this.data.resolve("hostname"), "a file, and no folder");

		try (var product = ProductProcess
			.start(Map.of("SERVER_PORT", "0", "CREATIVECITIES_DATA_DIR", file.toString()))) {
			assertThat(product.exitCode()).isOne();
			assertThat(product.printed())
				.contains("The folder %s cannot be made".formatted(file.resolve("postgres")), "CREATIVECITIES_DATA_DIR")
				.doesNotContain("\tat ", "Exception");
		}
	}

	private ProductProcess start() {
		return ProductProcess.start(environment("0"));
	}

	/**
	 * @param port 0 for any that is free
	 */
	private Map<String, String> environment(String port) {
		return Map.of("SERVER_PORT", port, "CREATIVECITIES_DATA_DIR", this.data.toString());
	}

	private static boolean mayEnter(ProductProcess product, String person, String password) {
		return new Browser(port(product)).loggedIn(person, password).get("/").statusCode() == 200;
	}

	private static int port(ProductProcess product) {
		return Integer.parseInt(found(PORT, product.printed(), 1));
	}

	private static String found(Pattern pattern, String text, int group) {
		var matcher = pattern.matcher(text);
		assertThat(matcher.find()).as(text).isTrue();
		return matcher.group(group);
	}

}
