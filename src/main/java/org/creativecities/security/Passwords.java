package org.creativecities.security;

import java.util.List;

import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.stereotype.Component;

/**
 * How passwords are chosen, kept and guessed. They are long, which serves better than odd
 * signs; they are kept with a slow hash; and after a wrong one the next try waits, longer
 * each time up to a minute, but nobody can shut an account out for good by guessing.
 */
@Component
public class Passwords extends AbstractCamundaConfiguration {

	/** Characters of the shortest password [assumed]. */
	public static final int SHORTEST = 12;

	/** Seconds that the engine makes the next try wait at most. */
	private static final int LONGEST_WAIT = 60;

	private final SlowHash hash;

	Passwords(SlowHash hash) {
		this.hash = hash;
	}

	@Override
	public void preInit(SpringProcessEngineConfiguration engine) {
		engine.setEnablePasswordPolicy(true);
		engine.setPasswordPolicy(new Length());
		// the engine still reads its own hashes: whoever has one keeps it until the next
		// password
		engine.setPasswordEncryptor(this.hash);
		engine.setLoginMaxAttempts(Integer.MAX_VALUE);
		engine.setLoginDelayMaxTime(LONGEST_WAIT);
	}

	/** Long enough, whatever it is made of. */
	private static final class Length implements PasswordPolicy {

		@Override
		public List<PasswordPolicyRule> getRules() {
			return List.of(new PasswordPolicyLengthRuleImpl(SHORTEST));
		}

	}

}
