package org.creativecities.workflow;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Puts diagrams, decision tables and forms in force when the product starts.
 * <p>
 * A process is deployed whole: its diagram with the forms and tables it names, under the
 * name of the process, anew when any of the files changed. So a running case keeps the
 * files it began with. Tables that only Java asks are deployed together, as
 * {@code decisions}.
 * <p>
 * Files in the folder {@code creativecities.definitions} win over the product's own, file
 * by file. A file that breaks the {@link Contract} or the engine's rules is refused with
 * a sentence, the process stays as it was before, and the start goes on.
 */
@Component
public class Definitions implements SmartInitializingSingleton {

	private static final Logger log = LoggerFactory.getLogger(Definitions.class);

	private static final String SOURCE = "creative-cities";

	private static final String TABLES = "decisions";

	private final Contract contract;

	private final RepositoryService repository;

	private final String folder;

	private List<Refusal> refused = List.of();

	private List<String> sentences = List.of();

	Definitions(Contract contract, RepositoryService repository,
			@Value("${creativecities.definitions:}") String folder) {
		this.contract = contract;
		this.repository = repository;
		this.folder = folder;
	}

	/** What was not put in force when the product started, and why. */
	public List<Refusal> refused() {
		return this.refused;
	}

	/** Before the web server opens and the first job runs. */
	@Override
	public void afterSingletonsInstantiated() {
		deploy(this.folder.isBlank() ? Optional.empty() : Optional.of(Path.of(this.folder)));
	}

	void deploy(Optional<Path> outside) {
		var found = new LinkedHashSet<Refusal>();
		var inside = DefinitionFiles.inside();
		var files = new TreeMap<>(inside);
		var twins = new TreeMap<String, List<Refusal>>();
		outside.ifPresent(path -> read(path, found).forEach((name, places) -> {
			files.put(name, places.get(0));
			if (places.size() > 1) {
				twins.put(name, List.of(twins(places)));
			}
		}));
		var problems = new TreeMap<>(this.contract.check(files));
		problems.putAll(twins);
		var winning = new FileSet(files, problems);
		var own = outside.isEmpty() ? winning : new FileSet(inside, this.contract.check(inside));

		var sentences = new ArrayList<String>();
		winning.deployments().forEach((name, members) -> {
			if (!deploy(name, members, winning, found)) {
				sentences.add("'%s' %s.".formatted(name, instead(name, members, winning, own, found)));
			}
		});
		winning.files.values()
			.stream()
			.filter(DefinitionFile::isForm)
			.forEach(form -> found.addAll(winning.of(form.name())));
		found.forEach(refusal -> sentences.add(refusal.sentence()));
		this.contract.help(found).ifPresent(sentences::add);
		this.refused = List.copyOf(found);
		this.sentences = sentences;
	}

	/**
	 * Says what was not put in force, after everything else that a start prints: there it
	 * is read.
	 */
	@EventListener(ApplicationReadyEvent.class)
	@Order(Ordered.LOWEST_PRECEDENCE)
	void say() {
		this.sentences.forEach(sentence -> log.error("{}", sentence));
	}

	private static Map<String, List<DefinitionFile>> read(Path outside, Set<Refusal> found) {
		try {
			return DefinitionFiles.outside(outside);
		}
		catch (UncheckedIOException cause) {
			found.add(new Refusal(outside.toString(), "",
					"the folder cannot be read (" + cause.getCause().getMessage() + ")",
					"Correct CREATIVECITIES_DEFINITIONS, or give this user the right to read it"));
			return Map.of();
		}
	}

	/** Nobody could tell which of them is meant. */
	private static Refusal twins(List<DefinitionFile> places) {
		var others = places.stream().skip(1).map(DefinitionFile::origin).collect(Collectors.joining(" and "));
		return Refusal.of(places.get(0), "", "there is another file of this name, " + others,
				"Keep one of them, then start again");
	}

	/** Whether all files that belong together are in force now. */
	private boolean deploy(String name, Set<String> members, FileSet files, Set<Refusal> found) {
		var problems = members.stream().flatMap(member -> files.of(member).stream()).toList();
		if (!problems.isEmpty()) {
			found.addAll(problems);
			return false;
		}
		var deployment = this.repository.createDeployment().name(name).source(SOURCE).enableDuplicateFiltering(false);
		members.forEach(member -> deployment.addInputStream(member,
				new java.io.ByteArrayInputStream(files.files.get(member).content())));
		try {
			deployment.deploy();
			return true;
		}
		catch (ParseException refusal) {
			refusal.getResorceReports().forEach(report -> report.getErrors().forEach(problem -> {
				var file = files.files.get(report.getResourceName());
				found.add(Refusal.of(file, Optional.ofNullable(problem.getMainElementId()).orElse(""),
						problem.getMessage() + " (line " + problem.getLine() + ")",
						"Change it in Camunda Modeler, then start again"));
			}));
			return false;
		}
		catch (ProcessEngineException refusal) {
			found.add(Refusal.of(files.files.get(members.iterator().next()), "",
					"the engine does not take it: " + refusal.getMessage(),
					"Change it in Camunda Modeler, then start again"));
			return false;
		}
	}

	/** What is in force instead of refused files. */
	private String instead(String name, Set<String> members, FileSet winning, FileSet own, Set<Refusal> found) {
		if (standsFrom(name, members, winning)) {
			return "stays as it was before";
		}
		var possible = winning.isFromOutside(members) && own.deployments().containsKey(name);
		return (possible && deploy(name, own.deployments().get(name), own, found))
				? "is in force as the product brings it" : "is not in force";
	}

	/** Whether an earlier start has put a version in force. */
	private boolean standsFrom(String name, Set<String> members, FileSet files) {
		if (name.equals(TABLES)) {
			return members.stream()
				.allMatch(member -> this.repository.createDecisionDefinitionQuery()
					.decisionDefinitionKey(files.files.get(member).id())
					.count() > 0);
		}
		return this.repository.createProcessDefinitionQuery().processDefinitionKey(name).count() > 0;
	}

	/** Files that are put in force together, with what is wrong with each. */
	private record FileSet(Map<String, DefinitionFile> files, Map<String, List<Refusal>> problems) {

		List<Refusal> of(String name) {
			return this.problems.getOrDefault(name, List.of());
		}

		boolean isFromOutside(Set<String> members) {
			return members.stream().map(this.files::get).anyMatch(DefinitionFile::isFromOutside);
		}

		/** The names of the files of each deployment. */
		Map<String, Set<String>> deployments() {
			var deployments = new LinkedHashMap<String, Set<String>>();
			var tables = new TreeSet<String>();
			this.files.values().stream().filter(DefinitionFile::isTable).forEach(table -> tables.add(table.name()));
			this.files.values().stream().filter(DefinitionFile::isDiagram).forEach(diagram -> {
				var bundle = bundle(diagram);
				deployments.put(diagram.id(), bundle);
				tables.removeAll(bundle);
			});
			if (!tables.isEmpty()) {
				deployments.put(TABLES, tables);
			}
			return deployments;
		}

		private Set<String> bundle(DefinitionFile diagram) {
			try {
				var bundle = new LinkedHashSet<>(Diagram.read(diagram).bundle());
				bundle.retainAll(this.files.keySet());
				return bundle;
			}
			catch (Diagram.NotReadable unreadable) {
				return Set.of(diagram.name());
			}
		}

	}

}
