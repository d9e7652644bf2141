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

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (!environment.acceptsProfiles(Profiles.of("production"))) {
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
		derived.put("spring.mail.properties[mail.smtp.auth]",
				!environment.getProperty("CREATIVECITIES_MAIL_USER", "").isEmpty());
		var encrypted = environment.getProperty("CREATIVECITIES_BASE_URL", "").startsWith("https:");
		derived.put("server.servlet.session.cookie.secure", encrypted);
		derived.put("camunda.bpm.webapp.csrf.enable-secure-cookie", encrypted);
		environment.getPropertySources().addFirst(new MapPropertySource("derived for production", derived));
	}

	@Override
	public int getOrder() {
		// after the configuration files, which may name profiles
		return Ordered.LOWEST_PRECEDENCE;
	}

}
