package org.creativecities.workflow;

/**
 * Why a diagram, decision table or form is not put in force.
 *
 * @param file where it was found
 * @param element the element it concerns; empty if it concerns the whole file
 * @param problem what is wrong
 * @param remedy what to do
 */
public record Refusal(String file, String element, String problem, String remedy) {

	static Refusal of(DefinitionFile file, String element, String problem, String remedy) {
		return new Refusal(file.isFromOutside() ? file.origin() : file.name(), element, problem, remedy);
	}

	/** All of it in a sentence or two. */
	public String sentence() {
		return this.file + (this.element.isEmpty() ? "" : ", " + this.element) + ": " + this.problem + ". "
				+ this.remedy + ".";
	}

}
