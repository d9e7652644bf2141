package org.creativecities.production;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.springframework.core.env.PropertyResolver;

/**
 * The variables without which the product does not run in production, and what is wrong
 * with those that are there.
 */
record RequiredVariables(PropertyResolver environment) {

	static final String ADMIN_PASSWORD = "CREATIVECITIES_ADMIN_PASSWORD";

	/** One sentence for each that is missing or cannot be right; empty if all is well. */
	List<String> defects() {
		var defects = new ArrayList<String>();
		check(defects, "CREATIVECITIES_DATABASE_URL", url -> url.startsWith("jdbc:postgresql://"),
				"it names the database, such as jdbc:postgresql://db.example.org/creativecities");
		check(defects, "CREATIVECITIES_DATABASE_USER", user -> true, "it names the database user");
		check(defects, "CREATIVECITIES_DATABASE_PASSWORD", password -> true, "it is the password of the database user");
		check(defects, "CREATIVECITIES_MAIL_HOST", host -> !host.contains("/") && !host.contains(":"),
				"it names the mail server, such as smtp.example.org");
		check(defects, "CREATIVECITIES_MAIL_PORT", port -> port.matches("[1-9][0-9]{0,4}"),
				"it is the port of the mail server, mostly 587");
		checkPresent(defects, "CREATIVECITIES_MAIL_USER",
				"it names the user at the mail server; set it to nothing if the server asks for none");
		checkPresent(defects, "CREATIVECITIES_MAIL_PASSWORD",
				"it is the password at the mail server; set it to nothing if the server asks for none");
		check(defects, "CREATIVECITIES_MAIL_FROM", from -> from.contains("@"),
				"it is the sender of all letters, such as Creative Cities <secretariat@example.org>");
		check(defects, "CREATIVECITIES_MAIL_QUESTIONS", RequiredVariables::isPlainAddress,
				"it is the plain address to which people answer letters, such as secretariat@example.org");
		check(defects, "CREATIVECITIES_SECRETARIAT_OFFICERS", RequiredVariables::isPlainAddress,
				"it is the plain address at which the officers read letters, such as officers@example.org");
		check(defects, "CREATIVECITIES_SECRETARIAT_HEAD", RequiredVariables::isPlainAddress,
				"it is the plain address at which the head reads letters, such as head@example.org");
		checkYesNo(defects, "CREATIVECITIES_MAIL_PLAIN",
				"set it to true if the mail server speaks no TLS and stands in a network of yours, else leave it away");
		checkReturns(defects);
		check(defects, "CREATIVECITIES_BASE_URL", RequiredVariables::isAddress,
				"it is the address under which people reach the product, such as https://cities.example.org; without https passwords could be read on the way");
		var password = this.environment.getProperty(ADMIN_PASSWORD, "");
		if (password.isEmpty() && !defects.isEmpty()) {
			// whether an administrator is there already only the database knows; it is
			// asked once the rest is right
			defects.add(ADMIN_PASSWORD + " is missing: at the first start it is the password of the administrator.");
		}
		return defects;
	}

	private void check(List<String> defects, String name, Predicate<String> isRight, String what) {
		var value = this.environment.getProperty(name, "").strip();
		if (value.isEmpty()) {
			defects.add("%s is missing: %s.".formatted(name, what));
		}
		else if (!isRight.test(value)) {
			defects.add("%s cannot be right: %s.".formatted(name, what));
		}
	}

	/** A mailbox for returned letters is not required; but half of one is of no use. */
	private void checkReturns(List<String> defects) {
		if (this.environment.getProperty("CREATIVECITIES_RETURNS_HOST", "").isBlank()) {
			return;
		}
		check(defects, "CREATIVECITIES_RETURNS_ADDRESS", RequiredVariables::isPlainAddress,
				"it is the plain address to which other servers return letters, such as returns@example.org");
		check(defects, "CREATIVECITIES_RETURNS_USER", user -> true, "it names the user of the mailbox at that address");
		check(defects, "CREATIVECITIES_RETURNS_PASSWORD", password -> true, "it is the password of that mailbox");
		if (!this.environment.getProperty("CREATIVECITIES_RETURNS_PORT", "993").strip().matches("[1-9][0-9]{0,4}")) {
			defects.add("CREATIVECITIES_RETURNS_PORT cannot be right: it is the port of the IMAP server, mostly 993.");
		}
	}

	private void checkYesNo(List<String> defects, String name, String what) {
		if (!this.environment.getProperty(name, "false").strip().matches("true|false")) {
			defects.add("%s cannot be right: %s.".formatted(name, what));
		}
	}

	private static boolean isPlainAddress(String value) {
		return value.matches("[^@\\s<>]+@[^@\\s<>]+");
	}

	private void checkPresent(List<String> defects, String name, String what) {
		if (this.environment.getProperty(name) == null) {
			defects.add("%s is missing: %s.".formatted(name, what));
		}
	}

	private static boolean isAddress(String value) {
		try {
			var address = URI.create(value);
			// a trial on one machine sends nothing over a network
			var isWeb = "https".equals(address.getScheme())
					|| ("http".equals(address.getScheme()) && "localhost".equals(address.getHost()));
			return isWeb && address.getHost() != null && !value.endsWith("/") && address.getQuery() == null;
		}
		catch (IllegalArgumentException unreadable) {
			return false;
		}
	}

}
