package org.creativecities.workflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import tools.jackson.core.JacksonException;

/**
 * What a form must keep to so that Tasklist (form-js 1.8.7, schema 16) and our own pages
 * show it, nothing entered in it is lost, and the server can check it.
 */
final class FormContract {

	private static final int SCHEMA = 16;

	private static final Set<String> COMPONENTS = Set.of("textfield", "textarea", "number", "datetime", "checkbox",
			"checklist", "radio", "select", "taglist", "expression", "group", "dynamiclist", "table", "text", "image",
			"separator", "spacer", "button");

	private static final Pattern KEY = Pattern.compile("[A-Za-z_]\\w*");

	private final DefinitionFile file;

	private final List<Refusal> found = new ArrayList<>();

	private final Set<String> ids = new HashSet<>();

	private FormContract(DefinitionFile file) {
		this.file = file;
	}

	static List<Refusal> check(DefinitionFile file) {
		var contract = new FormContract(file);
		try {
			contract.form(FormFile.parse(file.content()));
		}
		catch (JacksonException unreadable) {
			contract.refuse("", "it is not readable as JSON (" + unreadable.getOriginalMessage() + ")",
					"Open it in Camunda Modeler and save it again");
		}
		return contract.found;
	}

	private void form(FormFile form) {
		if (!form.id().equals(this.file.id())) {
			refuse("", "its id is '%s'".formatted(form.id()), "Give it the name of its file as id: " + this.file.id());
		}
		if (form.root().json().path("schemaVersion").asInt(0) > SCHEMA) {
			refuse("", "it is written for a newer Camunda", "Set schemaVersion to " + SCHEMA);
		}
		if (form.root().children().isEmpty()) {
			refuse("", "it has no components", "Add fields to it");
		}
		components(form.root());
	}

	private void components(FormField parent) {
		var keys = new HashSet<String>();
		parent.children().forEach(this::component);
		FormFile.components(parent).filter(FormField::isInput).forEach(field -> {
			if (!keys.add(field.key())) {
				refuse(field.key(), "two fields have this key", "Give each field a key of its own");
			}
		});
	}

	private void component(FormField field) {
		var name = field.key().isEmpty() ? field.text("id") : field.key();
		if (!field.text("id").isEmpty() && !this.ids.add(field.text("id"))) {
			refuse(name, "two components have the id '%s'; the browser would show no form".formatted(field.text("id")),
					"Give each component an id of its own, also in lists");
		}
		if (!COMPONENTS.contains(field.type())) {
			refuse(name, "Tasklist does not show a field of the type '%s'".formatted(field.type()),
					"Use one of " + COMPONENTS.stream().sorted().toList());
			return;
		}
		if (FormField.INPUTS.contains(field.type()) && !KEY.matcher(field.key()).matches()) {
			refuse(name, "'%s' cannot be the name of a variable".formatted(field.key()),
					"Give the field a key of letters, digits and _");
		}
		if ("group".equals(field.type()) && !field.text("path").isEmpty()) {
			refuse(name, "what is entered in a group with a path is lost in Tasklist", "Leave the path empty");
		}
		if (field.isList() && !field.json().path("disableCollapse").asBoolean(false)) {
			refuse(name, "rows that Tasklist has folded away would be lost", "Set disableCollapse to true");
		}
		if ((field.takesOneOf() || field.takesSeveral()) && !field.json().path("values").isArray()
				&& field.text("valuesKey").isEmpty() && field.text("valuesExpression").isEmpty()) {
			refuse(name, "it offers nothing to choose from",
					"Give it values, or the name of a variable that holds them");
		}
		expressions(field, name);
		if (field.isList()) {
			components(field);
		}
		else {
			field.children().forEach(this::component);
		}
	}

	private void expressions(FormField field, String name) {
		field.hiddenWhen()
			.flatMap(Conditions::problem)
			.ifPresent(problem -> refuse(name, "its condition cannot be read: " + problem, "Write it in simple FEEL"));
		try {
			Pattern.compile(field.rule("pattern").asString(""));
		}
		catch (PatternSyntaxException wrong) {
			refuse(name, "its pattern cannot be read: " + wrong.getDescription(), "Write a regular expression");
		}
	}

	private void refuse(String element, String problem, String remedy) {
		this.found.add(Refusal.of(this.file, element, problem, remedy));
	}

}
