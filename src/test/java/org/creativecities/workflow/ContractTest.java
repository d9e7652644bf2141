package org.creativecities.workflow;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.creativecities.ProductTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * Diagrams, forms, tables and Java agree: what {@code processes/} and {@code forms/} name
 * is there, and what Java knows of a diagram is what the diagram says.
 */
@ProductTest
class ContractTest {

	private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");

	private static final Pattern WORD = Pattern.compile("(?<![\\w.'\"])[A-Za-z_]\\w*(?!\\w*['\"])");

	private static final Set<String> NO_VARIABLES = Set.of("true", "false", "null", "not", "eq", "ne", "lt", "gt", "le",
			"ge", "empty");

	@Autowired
	Contract contract;

	@Autowired
	Definitions definitions;

	@Autowired
	RepositoryService repository;

	static final Map<String, DefinitionFile> FILES = DefinitionFiles.inside();

	static List<String> diagrams() {
		return names(DefinitionFile::isDiagram);
	}

	static List<String> files() {
		return names(file -> true);
	}

	private static List<String> names(java.util.function.Predicate<DefinitionFile> kind) {
		return FILES.values().stream().filter(kind).map(DefinitionFile::name).toList();
	}

	@ParameterizedTest
	@MethodSource("files")
	void a_file_keeps_the_contract(String name) {
		assertThat(this.contract.check(FILES.get(name), FILES.keySet())).extracting(Refusal::sentence).isEmpty();
	}

	@Test
	void every_diagram_and_table_is_in_force_after_the_start() {
		assertThat(this.definitions.refused()).extracting(Refusal::sentence).isEmpty();
		assertThat(diagrams()).isNotEmpty().allSatisfy(name -> {
			var id = FILES.get(name).id();
			assertThat(this.repository.createProcessDefinitionQuery().processDefinitionKey(id).count()).as(id).isOne();
		});
		assertThat(names(DefinitionFile::isTable)).allSatisfy(name -> {
			var id = FILES.get(name).id();
			assertThat(this.repository.createDecisionDefinitionQuery().decisionDefinitionKey(id).count()).as(id)
				.isPositive();
		});
	}

	@Test
	void every_form_is_used_by_a_diagram() {
		var used = diagrams().stream().flatMap(name -> diagram(name).bundle().stream()).collect(Collectors.toSet());
		assertThat(used).containsAll(names(DefinitionFile::isForm));
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void a_step_has_one_name_everywhere(String name) {
		var diagram = diagram(name);
		var steps = diagram.elements("userTask")
			.stream()
			.map(task -> camelCase(task.getAttribute("name")).replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase())
			.toList();
		Stream.of("userTask", "serviceTask", "businessRuleTask", "receiveTask", "callActivity")
			.flatMap(kind -> diagram.elements(kind).stream())
			.forEach(task -> {
				var words = camelCase(task.getAttribute("name"));
				assertThat(task.getAttribute("id")).isEqualTo("Activity_" + words);
				var delegate = Diagram.camunda(task, "delegateExpression");
				if (!delegate.isEmpty()) {
					assertThat(delegate).isEqualTo("${" + decapitalised(words) + "}");
				}
				var form = Diagram.camunda(task, "formRef");
				if (!form.isEmpty()) {
					assertThat(form).as("the form of this step, or of one that enters the same").isIn(steps);
				}
			});
	}

	/** Tasklist names both on each card. */
	@ParameterizedTest
	@MethodSource("diagrams")
	void tasks_and_their_process_have_a_french_name(String name) {
		var diagram = diagram(name);
		var tasks = diagram.elements("userTask");
		var named = tasks.isEmpty() ? tasks
				: Stream.concat(diagram.elements("process").stream(), tasks.stream()).toList();

		assertThat(named)
			.allSatisfy(element -> assertThat(frenchName(element)).as(element.getAttribute("id")).isTrue());
	}

	private static boolean frenchName(Element element) {
		var properties = element.getElementsByTagNameNS(Diagram.CAMUNDA, "property");
		return java.util.stream.IntStream.range(0, properties.getLength())
			.mapToObj(index -> (Element) properties.item(index))
			.filter(property -> element.equals(property.getParentNode().getParentNode().getParentNode()))
			.anyMatch(property -> "fr.name".equals(property.getAttribute("name"))
					&& !property.getAttribute("value").isBlank());
	}

	/** Or Tasklist shows its tasks without it. */
	@ParameterizedTest
	@MethodSource("diagrams")
	void a_process_with_tasks_is_called_with_its_case_or_call(String name) {
		assertThat(diagram(name).elements("callActivity").stream().filter(ContractTest::hasTasks))
			.allSatisfy(call -> assertThat(handed(call)).as(call.getAttribute("id")).containsAnyOf("caseId", "callId"));
	}

	private static boolean hasTasks(Element call) {
		return diagrams().stream()
			.map(ContractTest::diagram)
			.filter(diagram -> diagram.file().id().equals(call.getAttribute("calledElement")))
			.anyMatch(diagram -> !diagram.elements("userTask").isEmpty());
	}

	private static Stream<String> handed(Element call) {
		var passed = call.getElementsByTagNameNS(Diagram.CAMUNDA, "in");
		return java.util.stream.IntStream.range(0, passed.getLength())
			.mapToObj(index -> ((Element) passed.item(index)).getAttribute("target"));
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void java_knows_the_variables_that_a_diagram_reads(String name) throws Exception {
		var diagram = diagram(name);
		var read = variablesRead(diagram);
		read.removeAll(variablesHandedTo(diagram));
		assertThat(variablesOf(variablesClass(camelCase(diagram.file().id().replace('-', ' ')))))
			.as("variables in %s", camelCase(diagram.file().id().replace('-', ' ')))
			.containsAll(read);
	}

	private static Diagram diagram(String name) {
		try {
			return Diagram.read(FILES.get(name));
		}
		catch (Diagram.NotReadable unreadable) {
			return fail(unreadable);
		}
	}

	/** Names in expressions and what call activities pass on, apart from steps. */
	private static Set<String> variablesRead(Diagram diagram) {
		var read = new HashSet<String>();
		for (var element : diagram.elements()) {
			var text = element.getChildNodes().getLength() == 1 ? element.getTextContent() : "";
			Stream.concat(Stream.of(text), attributes(element))
				.flatMap(value -> EXPRESSION.matcher(value).results())
				.map(expression -> expression.group(1))
				.filter(expression -> !expression.startsWith("execution."))
				.flatMap(expression -> WORD.matcher(expression).results())
				.map(word -> word.group())
				.filter(word -> !NO_VARIABLES.contains(word))
				.forEach(read::add);
			if (Diagram.CAMUNDA.equals(element.getNamespaceURI()) && element.hasAttribute("source")) {
				read.add(element.getAttribute("in".equals(element.getLocalName()) ? "source" : "target"));
			}
		}
		return read;
	}

	/** What call activities hand to this process, and what it or a table sets. */
	private static Set<String> variablesHandedTo(Diagram diagram) {
		var handed = Stream.concat(diagram.camunda("resultVariable").stream(),
				diagram.elements()
					.stream()
					.filter(element -> "inputParameter".equals(element.getLocalName()))
					.map(element -> element.getAttribute("name")));
		var called = diagrams().stream()
			.flatMap(name -> diagram(name).elements("callActivity").stream())
			.filter(call -> diagram.file().id().equals(call.getAttribute("calledElement")))
			.flatMap(ContractTest::handed);
		return Stream.concat(handed, called).collect(Collectors.toSet());
	}

	private static Stream<String> attributes(Element element) {
		var attributes = element.getAttributes();
		return java.util.stream.IntStream.range(0, attributes.getLength())
			.mapToObj(attributes::item)
			.filter(attribute -> !"delegateExpression".equals(attribute.getLocalName()))
			.map(attribute -> attribute.getNodeValue());
	}

	private static Class<?> variablesClass(String simpleName) throws IOException, ClassNotFoundException {
		var found = new PathMatchingResourcePatternResolver()
			.getResources("classpath*:org/creativecities/**/process/" + simpleName + ".class");
		assertThat(found).as("a class %s in a process package", simpleName).hasSize(1);
		var path = found[0].getURL().getPath();
		return Class.forName(path.substring(path.indexOf("org/creativecities/"), path.length() - ".class".length())
			.replace('/', '.'));
	}

	private static Set<String> variablesOf(Class<?> holder) {
		return Arrays.stream(holder.getDeclaredFields())
			.filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == ProcessVariable.class)
			.map(field -> {
				try {
					field.setAccessible(true);
					return ((ProcessVariable<?>) field.get(null)).name();
				}
				catch (IllegalAccessException impossible) {
					throw new IllegalStateException(impossible);
				}
			})
			.collect(Collectors.toSet());
	}

	private static String camelCase(String words) {
		return Arrays.stream(words.replaceAll("['’]", "").split("[^A-Za-z0-9]+"))
			.map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
			.collect(Collectors.joining());
	}

	private static String decapitalised(String words) {
		return Character.toLowerCase(words.charAt(0)) + words.substring(1);
	}

}
