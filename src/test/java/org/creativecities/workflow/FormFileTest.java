package org.creativecities.workflow;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which variables of a case a form reads, and which of them it sets into its texts. */
class FormFileTest {

	private static final FormFile FORM = FormFile
		.parse("""
				{ "id": "look", "components": [
				  { "type": "text", "text": "The comment on **{{cityName}}**: {{#if answer = \\"no\\"}}{{reason}}{{/if}} [file]({{caseLink}})",
				    "properties": { "fr.text": "Ville : {{cityNameFr}}" }, "conditional": { "hide": "=draft = null" } },
				  { "type": "group", "components": [ { "type": "textarea", "key": "answer", "label": "Your comment" } ] },
				  { "type": "select", "key": "field", "valuesKey": "fieldOptions" },
				  { "type": "table", "dataSource": "=proposals", "columns": [ { "key": "mean", "label": "Mean" } ] } ] }"""
			.getBytes(StandardCharsets.UTF_8));

	@Test
	void a_form_mentions_what_it_reads_and_no_word_of_its_own() {
		assertThat(FORM.mentionedNames())
			.contains("cityName", "reason", "caseLink", "cityNameFr", "draft", "answer", "field", "fieldOptions",
					"proposals")
			.doesNotContain("comment", "mean", "Ville", "Your");
	}

	@Test
	void the_target_of_a_link_is_no_text() {
		assertThat(FORM.namesInTexts()).contains("cityName", "reason", "cityNameFr")
			.doesNotContain("caseLink", "draft", "field", "proposals");
	}

}
