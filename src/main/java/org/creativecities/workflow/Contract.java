package org.creativecities.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/**
 * What a diagram, decision table or form must keep to before it is put in force: the
 * steps, forms, tables, processes and groups that it names exist, and its id is its file
 * name. What its elements and expressions may be is the engine's guard to say
 * ({@link GuardedBpmnParse}).
 */
@Component
class Contract {

	private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*([A-Za-z_]\\w*)\\s*}");

	private static final Pattern GROUP_VARIABLE = Pattern.compile("\\$\\{\\w*[gG]roups?}");

	private static final Set<String> FEEL = Set.of("", "feel", "http://www.omg.org/spec/FEEL/20140401",
			"http://www.omg.org/spec/DMN/20180521/FEEL/", "https://www.omg.org/spec/DMN/20191111/FEEL/",
			"http://www.omg.org/spec/DMN/20151101/dmn.xsd");

	/** The steps are many: they are listed once, after all that is wrong. */
	private static final String NAME_A_STEP = "Name one of the product's steps";

	private final Delegates delegates;

	private final ObjectProvider<KnownGroups> groups;

	Contract(Delegates delegates, ObjectProvider<KnownGroups> groups) {
		this.delegates = delegates;
		this.groups = groups;
	}

	/**
	 * Everything that is wrong with a file.
	 * @param names the names of all files, this one among them
	 */
	List<Refusal> check(DefinitionFile file, Set<String> names) {
		if (file.isForm()) {
			return FormContract.check(file);
		}
		try {
			var diagram = Diagram.read(file);
			return file.isTable() ? table(diagram) : diagram(diagram, names);
		}
		catch (Diagram.NotReadable unreadable) {
			return List.of(Refusal.of(file, "", "it is not readable as XML (" + unreadable.getMessage() + ")",
					"Open it in Camunda Modeler and save it again"));
		}
	}

	/** Everything that is wrong with each file of a set that belongs together. */
	Map<String, List<Refusal>> check(Map<String, DefinitionFile> files) {
		return files.values()
			.stream()
			.collect(Collectors.toMap(DefinitionFile::name, file -> check(file, files.keySet())));
	}

	/**
	 * What helps whoever reads these refusals, besides their sentences; empty if nothing
	 * does. The names of all steps take long to find, so only those are told who missed
	 * one.
	 */
	Optional<String> help(Collection<Refusal> refused) {
		return refused.stream().anyMatch(refusal -> refusal.remedy().equals(NAME_A_STEP)) ? Optional
			.of("The product's steps are "
					+ this.delegates.keySet().stream().map(Object::toString).sorted().collect(Collectors.joining(", "))
					+ ".")
				: Optional.empty();
	}

	private List<Refusal> diagram(Diagram diagram, Set<String> names) {
		var found = new Findings(diagram.file());
		var processes = diagram.elements("process");
		if (processes.size() != 1 || !processes.get(0).getAttribute("id").equals(diagram.file().id())) {
			found.add("", "it must hold one process with the id '%s'".formatted(diagram.file().id()),
					"Give the process the name of its file as id");
		}
		for (var process : processes) {
			found.check(process, !Diagram.camunda(process, "historyTimeToLive").isEmpty(),
					"it does not say how long its history is kept", "Set the time to live to P3653D");
		}
		for (var element : diagram.elements()) {
			references(element, names, found);
			groups(element, found);
		}
		for (var task : diagram.elements("userTask")) {
			found.check(task, !Diagram.camunda(task, "formRef").isEmpty(), "the task has no form",
					"Choose 'Camunda Forms' and name the id of a form");
			found.check(task, !Diagram.camunda(task, "candidateGroups").isEmpty(), "nobody would see the task",
					"Name a group in 'Candidate groups'");
		}
		for (var task : diagram.elements("serviceTask")) {
			found.check(task, !Diagram.camunda(task, "delegateExpression").isEmpty(), "the step does nothing",
					"Choose 'Delegate expression' and name a step of the product");
		}
		return found.all;
	}

	private void references(Element element, Set<String> names, Findings found) {
		var delegate = Diagram.camunda(element, "delegateExpression");
		if (!delegate.isEmpty()) {
			var bean = BEAN.matcher(delegate);
			if (!bean.matches() || !this.delegates.containsKey(bean.group(1))) {
				found.add(Diagram.idOf(element), "the product has no step '%s'".formatted(delegate), NAME_A_STEP);
			}
		}
		exists(element, Diagram.camunda(element, "formRef"), DefinitionFile::form, names, "form", found);
		exists(element, Diagram.camunda(element, "decisionRef"), DefinitionFile::table, names, "decision table", found);
		exists(element, element.getAttribute("calledElement"), DefinitionFile::diagram, names, "process", found);
		for (var reference : List.of("formRef", "decisionRef")) {
			if (!Diagram.camunda(element, reference).isEmpty()) {
				found.check(element, "deployment".equals(Diagram.camunda(element, reference + "Binding")),
						"the %s it names could change while cases are running".formatted(reference),
						"Set its binding to 'deployment'");
			}
		}
	}

	private static void exists(Element element, String id, java.util.function.UnaryOperator<String> file,
			Set<String> names, String kind, Findings found) {
		if (!id.isEmpty()) {
			found.check(element, names.contains(file.apply(id)), "there is no %s '%s'".formatted(kind, id),
					"Add the file %s or correct the name".formatted(file.apply(id)));
		}
	}

	private void groups(Element element, Findings found) {
		var known = this.groups.stream().flatMap(source -> source.names().stream()).collect(Collectors.toSet());
		Predicate<String> allowed = group -> known.contains(group) || GROUP_VARIABLE.matcher(group).matches();
		for (var attribute : List.of("candidateGroups", "candidateStarterGroups")) {
			for (var group : Diagram.camunda(element, attribute).split(",")) {
				found.check(element, group.isEmpty() || allowed.test(group.strip()),
						"the product has no group '%s'".formatted(group.strip()),
						"Name one of %s or a variable such as ${cityGroup}"
							.formatted(known.stream().sorted().toList()));
			}
		}
	}

	private static List<Refusal> table(Diagram table) {
		var found = new Findings(table.file());
		var decisions = table.elements().stream().filter(element -> "decision".equals(element.getLocalName())).toList();
		if (decisions.size() != 1 || !decisions.get(0).getAttribute("id").equals(table.file().id())) {
			found.add("", "it must hold one decision with the id '%s'".formatted(table.file().id()),
					"Give the decision the name of its file as id");
		}
		for (var element : table.elements()) {
			found.check(element, FEEL.contains(element.getAttribute("expressionLanguage")),
					"it is written in another language than FEEL", "Set the expression language to FEEL");
		}
		return found.all;
	}

	/** Collects what is wrong with one file. */
	private static final class Findings {

		private final DefinitionFile file;

		private final List<Refusal> all = new ArrayList<>();

		Findings(DefinitionFile file) {
			this.file = file;
		}

		void check(Element element, boolean right, String problem, String remedy) {
			if (!right) {
				add(Diagram.idOf(element), problem, remedy);
			}
		}

		void add(String element, String problem, String remedy) {
			this.all.add(Refusal.of(this.file, element, problem, remedy));
		}

	}

}
