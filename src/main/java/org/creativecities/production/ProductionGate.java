package org.creativecities.production;

import java.util.HashMap;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/**
 * Refuses to start in production while something is missing, with a sentence for each and
 * the exit code 1, before a connection is opened or a log is written.
 */
class ProductionGate implements EnvironmentPostProcessor, Ordered {

	/**
	 * The port on which mail servers speak TLS from the first byte [public: RFC 8314].
	 */
	private static final String TLS_FROM_THE_START = "465";

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (!environment.acceptsProfiles(Profiles.of("production"))) {
			requireDatabase(environment);
			return;
		}
		if (environment.acceptsProfiles(Profiles.of("demo"))) {
			System.err.println("The profiles demo and production exclude each other: choose one.");
			System.exit(1);
		}
		var defects = new RequiredVariables(environment).defects();
		if (!defects.isEmpty()) {
			System.err.println("Creative Cities does not start in production yet:");
			defects.forEach(defect -> System.err.println("- " + defect));
			System.exit(1);
		}
		var derived = new HashMap<String, Object>();
		derived.put("spring.mail.properties[mail.smtp.starttls.required]",
				!environment.getProperty("CREATIVECITIES_MAIL_PLAIN", Boolean.class, false));
		derived.put("spring.mail.properties[mail.smtp.ssl.enable]",
				TLS_FROM_THE_START.equals(environment.getProperty("CREATIVECITIES_MAIL_PORT", "").strip()));
		derived.put("spring.mail.properties[mail.smtp.auth]",
				!environment.getProperty("CREATIVECITIES_MAIL_USER", "").isEmpty());
		var returns = environment.getProperty("CREATIVECITIES_RETURNS_ADDRESS", "").strip();
		if (!returns.isEmpty()) {
			derived.put("spring.mail.properties[mail.smtp.from]", returns);
		}
		var encrypted = environment.getProperty("CREATIVECITIES_BASE_URL", "").startsWith("https:");
		derived.put("server.servlet.session.cookie.secure", encrypted);
		derived.put("camunda.bpm.webapp.csrf.enable-secure-cookie", encrypted);
		environment.getPropertySources().addFirst(new MapPropertySource("derived for production", derived));
	}

	/** With a profile of another name there is none, and nothing would say why. */
	private static void requireDatabase(ConfigurableEnvironment environment) {
		if (!environment.containsProperty("creativecities.database")
				&& !environment.containsProperty("spring.datasource.url")) {
			System.err.println("These profiles name no database. Start with the profile demo, which brings one, "
					+ "or with production, which takes it from the environment.");
			System.exit(1);
		}
	}

	@Override
	public int getOrder() {
		// after the configuration files, which may name profiles
		return Ordered.LOWEST_PRECEDENCE;
	}

}
