package org.creativecities;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

/** Who may know whom: section 4 of the architecture. */
class ModularityTest {

	private static final JavaClasses PRODUCT = new ClassFileImporter().withImportOption(new DoNotIncludeTests())
		.importPackages("org.creativecities");

	@Test
	void modules_know_only_those_they_name() {
		ApplicationModules.of(CreativeCities.class).verify();
	}

	@Test
	void the_engine_is_seen_in_few_packages() {
		noClasses().that()
			.resideOutsideOfPackages("..process..", "..workflow..", "..modeler..", "..security..", "..tasklist..",
					"..demo..", "..replay..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.camunda..")
			.because("a move to another engine must stay a search and replace in few packages")
			.check(PRODUCT);
	}

	@Test
	void steps_and_pages_do_not_call_each_other() {
		noClasses().that()
			.resideInAPackage("..process..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("..web..")
			.check(PRODUCT);
		noClasses().that()
			.resideInAPackage("..web..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.creativecities..process..")
			.check(PRODUCT);
	}

	@Test
	void a_step_is_package_private_and_leaves_tables_and_clocks_to_its_use_case() {
		classes().that()
			.implement(JavaDelegate.class)
			.should()
			.resideInAPackage("..process..")
			.andShould()
			.notHaveModifier(JavaModifier.PUBLIC)
			.check(PRODUCT);
		noClasses().that()
			.implement(JavaDelegate.class)
			.should()
			.dependOnClassesThat()
			.areAssignableTo(JdbcOperations.class)
			.orShould()
			.dependOnClassesThat()
			.areAssignableTo(JdbcClient.class)
			.orShould()
			.dependOnClassesThat()
			.areAssignableTo(java.time.Clock.class)
			.orShould()
			.dependOnClassesThat()
			.resideInAPackage("org.springframework.mail..")
			.check(PRODUCT);
	}

	@Test
	void dates_are_put_into_words_in_one_place_for_pages_and_one_for_letters() {
		noClasses().that()
			.doNotHaveFullyQualifiedName("org.creativecities.workflow.DateWords")
			.and()
			.doNotHaveFullyQualifiedName("org.creativecities.mail.Phrases")
			.should()
			.callMethodWhere(target(owner(type(DateTimeFormatter.class))).and(target(nameMatching("of[PL].*"))))
			.because("French has its ordinal and its hours everywhere, or nowhere")
			.check(PRODUCT);
	}

	/** Steps do not count: they belong to a diagram, which may span several packages. */
	@Test
	void an_application_a_report_a_ballot_and_an_election_go_one_way() {
		oneWay("designation", List.of("overview", "decision", "assessment", "screening", "application", "call"));
		oneWay("monitoring", List.of("overview", "publication", "review", "assignment", "answers", "report", "cohort"));
		oneWay("ballots", List.of("count", "vote", "proof", "keys", "rules"));
		oneWay("elections", List.of("mandate", "nomination", "election"));
		oneWay("hosting", List.of("overview", "award", "vote", "candidature", "selection"));
	}

	/**
	 * @param packages each may be known to those before it only
	 */
	private static void oneWay(String capability, List<String> packages) {
		var steps = layeredArchitecture().consideringOnlyDependenciesInLayers();
		var before = new ArrayList<String>();
		for (var step : packages) {
			var name = "org.creativecities." + capability + "." + step;
			steps = steps.layer(step).definedBy(name, name + ".web..");
			steps = before.isEmpty() ? steps
					: steps.whereLayer(step).mayOnlyBeAccessedByLayers(before.toArray(String[]::new));
			before.add(step);
		}
		steps.check(PRODUCT);
	}

}
