package org.creativecities.workflow;

/**
 * A diagram, decision table or form.
 *
 * @param name its name in a deployment, the same in every environment:
 * {@code processes/<id>.bpmn}, {@code processes/<id>.dmn} or {@code forms/<id>.form}
 * @param origin where an administrator finds it; empty if it is part of the product
 * @param content as it was read
 */
record DefinitionFile(String name, String origin, byte[] content) {

	/** The id that its content must have, too. */
	String id() {
		return this.name.substring(this.name.indexOf('/') + 1, this.name.lastIndexOf('.'));
	}

	boolean isDiagram() {
		return this.name.endsWith(".bpmn");
	}

	boolean isTable() {
		return this.name.endsWith(".dmn");
	}

	boolean isForm() {
		return this.name.endsWith(".form");
	}

	boolean isFromOutside() {
		return !this.origin.isEmpty();
	}

	static String diagram(String id) {
		return "processes/" + id + ".bpmn";
	}

	static String table(String id) {
		return "processes/" + id + ".dmn";
	}

	static String form(String id) {
		return "forms/" + id + ".form";
	}

}
