package org.creativecities;

import org.creativecities.commands.CommandLine;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/**
 * Runs the processes of the UNESCO Creative Cities Network. What happens and when stands
 * in {@code processes/}; this class only starts it, as a server or for one command.
 */
@SpringBootApplication(
		// compiled for Boot 3; CamundaRest in the package workflow stands in for it
		excludeName = "org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration")
@Modulithic(systemName = "Creative Cities")
public class CreativeCities {

	public static void main(String[] args) {
		CommandLine.start(CreativeCities.class, args);
	}

}
