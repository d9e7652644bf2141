package org.creativecities.workflow;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** No command of the engine that takes values is forgotten. */
class DoorkeeperTest {

	/** These go through the forms. */
	private static final Set<String> CHECKED = Set.of("CompleteTaskCmd", "SubmitTaskFormCmd", "SubmitStartFormCmd",
			"StartProcessInstanceCmd");

	/**
	 * These read, prepare or belong to others: decision tables are asked with facts that
	 * are not kept, a person's own settings and the cleaning of history concern no case.
	 */
	private static final Set<String> HARMLESS = Set.of("EvaluateDecisionCmd", "EvaluateDecisionTableCmd",
			"CreateMigrationPlanCmd", "FetchExternalTasksCmd", "SetUserInfoCmd", "HistoryCleanupSchedulerCmd");

	@Test
	void every_command_that_takes_values_is_checked_or_closed_to_people() {
		var commands = new ClassFileImporter()
			.importPackages("org.camunda.bpm.engine.impl.cmd", "org.camunda.bpm.engine.impl.cmmn.cmd",
					"org.camunda.bpm.engine.impl.dmn.cmd", "org.camunda.bpm.engine.impl.migration",
					"org.camunda.bpm.engine.impl.batch", "org.camunda.bpm.engine.impl.jobexecutor.historycleanup")
			.stream()
			.filter(type -> type.isAssignableTo(Command.class) && !type.getModifiers().contains(JavaModifier.ABSTRACT))
			.filter(DoorkeeperTest::takesValues)
			.collect(Collectors.toSet());
		assertThat(commands).hasSizeGreaterThan(15);
		assertThat(commands).extracting(JavaClass::getSimpleName)
			.filteredOn(name -> !CHECKED.contains(name) && !HARMLESS.contains(name))
			.filteredOn(name -> commands.stream()
				.filter(type -> type.getSimpleName().equals(name))
				.noneMatch(type -> Doorkeeper.NOT_FOR_PEOPLE.stream().anyMatch(kind -> type.isAssignableTo(kind))))
			.isEmpty();
	}

	/** It is made with a map, or it sets a variable itself. */
	private static boolean takesValues(JavaClass command) {
		return command.getAllConstructors()
			.stream()
			.filter(constructor -> constructor.getOwner().equals(command))
			.flatMap(constructor -> constructor.getRawParameterTypes().stream())
			.anyMatch(type -> type.isAssignableTo(Map.class))
				|| command.getAllRawSuperclasses()
					.stream()
					.anyMatch(type -> setsVariables(type) && type.isAssignableTo(Command.class))
				|| setsVariables(command);
	}

	private static boolean setsVariables(JavaClass type) {
		return type.getMethodCallsFromSelf()
			.stream()
			.anyMatch(call -> call.getName()
				.matches("setVariables?(Local)?|setExecutionVariables|startWithFormProperties"));
	}

}
