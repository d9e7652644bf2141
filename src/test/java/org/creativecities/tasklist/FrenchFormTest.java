package org.creativecities.tasklist;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class FrenchFormTest {

	private static final JsonMapper JSON = new JsonMapper();

	@Test
	void labels_help_texts_options_columns_and_rows_are_put_in_french_at_every_depth() {
		var form = JSON.readTree("""
				{"components": [
				  {"type": "text", "text": "Read this", "properties": {"fr.text": "Lisez ceci"}},
				  {"type": "group", "label": "Answer", "properties": {"fr.label": "Réponse"}, "components": [
				    {"type": "radio", "key": "answer", "label": "Your answer", "description": "Choose",
				     "values": [{"label": "Endorse", "value": "endorse"}, {"label": "Refuse", "value": "refuse"}],
				     "properties": {"fr.label": "Votre réponse", "fr.description": "Choisissez",
				       "fr.value.refuse": "Refuser", "maxWords": "20"}}]},
				  {"type": "table", "dataSource": "=rows", "columns": [{"label": "City", "key": "city"}],
				   "properties": {"fr.column.city": "Ville", "fr.dataSource": "=rowsFr"}},
				  {"type": "number", "key": "money", "appearance": {"prefixAdorner": "about"},
				   "properties": {"fr.prefix": "environ", "fr.suffix": "euros"}}]}""");

		FrenchForm.translate(form);

		assertThat(form).isEqualTo(JSON.readTree(
				"""
						{"components": [
						  {"type": "text", "text": "Lisez ceci", "properties": {"fr.text": "Lisez ceci"}},
						  {"type": "group", "label": "Réponse", "properties": {"fr.label": "Réponse"}, "components": [
						    {"type": "radio", "key": "answer", "label": "Votre réponse", "description": "Choisissez",
						     "values": [{"label": "Endorse", "value": "endorse"}, {"label": "Refuser", "value": "refuse"}],
						     "properties": {"fr.label": "Votre réponse", "fr.description": "Choisissez",
						       "fr.value.refuse": "Refuser", "maxWords": "20"}}]},
						  {"type": "table", "dataSource": "=rowsFr", "columns": [{"label": "Ville", "key": "city"}],
						   "properties": {"fr.column.city": "Ville", "fr.dataSource": "=rowsFr"}},
						  {"type": "number", "key": "money", "appearance": {"prefixAdorner": "environ", "suffixAdorner": "euros"},
						   "properties": {"fr.prefix": "environ", "fr.suffix": "euros"}}]}"""));
	}

}
