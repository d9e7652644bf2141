package org.creativecities.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class FormCheckTest {

	/**
	 * Each line: the rules of a field {@code x}, a value as JSON, the code of the refusal
	 * (none: taken).
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			textBlock = """
					"type":"textfield","validate":{"required":true}                       | "Biella"                | -
					"type":"textfield","validate":{"required":true}                       | ""                      | form.required
					"type":"textfield","validate":{"required":true}                       | "  "                    | form.required
					"type":"textfield","validate":{"required":true}                       | null                    | form.required
					"type":"textfield"                                                    | 7                       | form.text
					"type":"textfield"                                                    | ["a"]                   | form.text
					"type":"textfield"                                                    | "a\\u0000b"             | form.control
					"type":"textfield"                                                    | "a\\nb"                 | form.control
					"type":"textfield"                                                    | "\\ud800"               | form.control
					"type":"textfield"                                                    | "a\\u202eb"             | form.control
					"type":"textfield"                                                    | "<script>x</script>"    | -
					"type":"textfield"                                                    | "👩‍🎨 café"              | -
					"type":"textarea"                                                     | "a\\nb\\tc"             | -
					"type":"textarea"                                                     | "a\\u001bb"             | form.control
					"type":"textfield","validate":{"minLength":3}                         | "ab"                    | form.minLength
					"type":"textfield","validate":{"minLength":3}                         | "abc"                   | -
					"type":"textfield","validate":{"maxLength":3}                         | "abc"                   | -
					"type":"textfield","validate":{"maxLength":3}                         | "abcd"                  | form.maxLength
					"type":"textfield","validate":{"maxLength":"3"}                       | "abcd"                  | form.maxLength
					"type":"textfield","validate":{"pattern":"^[A-Z]{2}$"}                | "FR"                    | -
					"type":"textfield","validate":{"pattern":"^[A-Z]{2}$"}                | "fr"                    | form.pattern
					"type":"textfield","validate":{"validationType":"email"}              | "mary@example.org"      | -
					"type":"textfield","validate":{"validationType":"email"}              | "mary+unesco@example.org" | -
					"type":"textfield","validate":{"validationType":"email"}              | "mary@example"          | form.email
					"type":"textfield","validate":{"validationType":"email"}              | "a b@example.org"       | form.email
					"type":"textfield","validate":{"validationType":"email"}              | "a@b.org,c@d.org"       | form.email
					"type":"textfield","validate":{"validationType":"phone"}              | "+33 1 45 68 10 00"     | -
					"type":"textfield","validate":{"validationType":"phone"}              | "0145681000"            | form.phone
					"type":"textarea","properties":{"maxWords":"3"}                       | "l'été d'une ville"     | -
					"type":"textarea","properties":{"maxWords":"3"}                       | "one two three four"    | form.maxWords
					"type":"number","validate":{"min":0,"max":100}                        | 100                     | -
					"type":"number","validate":{"min":0,"max":100}                        | 0                       | -
					"type":"number","validate":{"min":0,"max":100}                        | 900                     | form.max
					"type":"number","validate":{"min":0,"max":100}                        | 100.01                  | form.max
					"type":"number","validate":{"min":0,"max":100}                        | -1                      | form.min
					"type":"number","validate":{"max":100}                                | 1e300                   | form.number
					"type":"number"                                                       | "12"                    | form.number
					"type":"number"                                                       | true                    | form.number
					"type":"number","serializeToString":true                              | "12.5"                  | -
					"type":"number","serializeToString":true                              | "NaN"                   | form.number
					"type":"number","decimalDigits":0                                     | 12.5                    | form.whole
					"type":"number","decimalDigits":1                                     | 12.5                    | -
					"type":"number","decimalDigits":1                                     | 12.55                   | form.decimals
					"type":"checkbox","validate":{"required":true}                        | true                    | -
					"type":"checkbox","validate":{"required":true}                        | false                   | form.tick
					"type":"checkbox"                                                     | "yes"                   | form.yesNo
					"type":"radio","values":[{"value":"a"},{"value":"b"}]                 | "b"                     | -
					"type":"radio","values":[{"value":"a"},{"value":"b"}]                 | "c"                     | form.option
					"type":"select","valuesKey":"fields"                                  | "film"                  | -
					"type":"select","valuesKey":"fields"                                  | "sculpture"             | form.option
					"type":"select","valuesKey":"plain"                                   | "two"                   | -
					"type":"select","valuesKey":"nowhere"                                 | "a"                     | form.option
					"type":"select","valuesExpression":"=plain"                           | "one"                   | -
					"type":"select"                                                       | "a"                     | form.option
					"type":"checklist","values":[{"value":"a"},{"value":"b"}]             | ["a","b"]               | -
					"type":"checklist","values":[{"value":"a"},{"value":"b"}]             | ["a","a"]               | form.option
					"type":"checklist","values":[{"value":"a"},{"value":"b"}]             | ["c"]                   | form.option
					"type":"checklist","values":[{"value":"a"}]                           | "a"                     | form.option
					"type":"taglist","valuesKey":"fields","validate":{"required":true}    | []                      | form.required
					"type":"datetime","subtype":"date"                                    | "2019-06-30"            | -
					"type":"datetime","subtype":"date"                                    | "30/06/2019"            | form.date
					"type":"datetime","subtype":"date"                                    | "2019-02-30"            | form.date
					"type":"datetime","subtype":"time"                                    | "23:59"                 | -
					"type":"datetime","subtype":"time"                                    | "23:59+02:00"           | -
					"type":"datetime","subtype":"time"                                    | "24:30"                 | form.date
					"type":"datetime","subtype":"datetime"                                | "2019-06-30T23:59"      | -
					"type":"datetime","subtype":"datetime"                                | "2019-06-30T23:59+02:00" | -
					"type":"datetime","subtype":"datetime"                                | "2019-06-30T21:59:00.000Z" | -
					"type":"datetime","subtype":"datetime"                                | "tomorrow"              | form.date
					"type":"textfield","readonly":true                                    | "shown"                 | -
					"type":"textfield","readonly":true                                    | "changed"               | form.locked
					"type":"textfield","disabled":true                                    | "changed"               | form.locked
					"type":"textfield","conditional":{"hide":"=plain = null"},"validate":{"required":true} | null   | form.required
					"type":"textfield","conditional":{"hide":"=plain != null"},"validate":{"required":true} | null  | -
					"type":"textfield","conditional":{"hide":"=plain != null"}            | "sneaked in"            | form.hidden
					"type":"expression","expression":"=1"                                 | 1                       | -
					""")
	void a_field_takes_what_its_rules_allow(String rules, String value, String code) {
		var shown = Map.of("x", "shown", "plain", List.of("one", "two"), "fields",
				List.of(Map.of("label", "Film / Cinéma", "value", "film")));
		var form = form("{\"key\":\"x\",\"label\":\"X\"," + rules + "}");
		var submitted = new HashMap<String, Object>();
		submitted.put("x", FormFile.JSON.readValue(value, Object.class));
		assertThat(refusals(form, submitted, shown)).isEqualTo("-".equals(code) ? "" : "x: " + code);
	}

	@Test
	void text_beyond_4000_characters_is_refused_whatever_the_form_allows() {
		var form = form("{\"key\":\"x\",\"type\":\"textarea\",\"validate\":{\"maxLength\":9000}}");
		assertThat(refusals(form, Map.of("x", "a".repeat(4_000)))).isEmpty();
		assertThat(refusals(form, Map.of("x", "a".repeat(4_001)))).isEqualTo("x: form.maxLength");
	}

	@Test
	void values_are_typed_as_their_fields_ask_and_empty_ones_are_absent() {
		var form = form("{\"key\":\"n\",\"type\":\"number\"}", "{\"key\":\"d\",\"type\":\"number\"}",
				"{\"key\":\"t\",\"type\":\"textfield\"}", "{\"key\":\"c\",\"type\":\"checkbox\"}",
				"{\"key\":\"l\",\"type\":\"taglist\"}");
		assertThat(FormCheck.check(form, Map.of("n", 7, "d", 7.5f, "t", " ", "c", false, "l", List.of()), Map.of()))
			.containsExactlyInAnyOrderEntriesOf(Map.of("n", 7L, "d", 7.5, "c", false));
	}

	@Test
	void a_field_that_another_answer_hides_is_neither_required_nor_accepted() {
		var form = form("{\"key\":\"answer\",\"type\":\"radio\",\"values\":[{\"value\":\"yes\"},{\"value\":\"no\"}]}",
				"""
						{"type":"group","conditional":{"hide":"=answer != \\"no\\""},"components":[
						{"key":"reason","type":"textarea","validate":{"required":true}}]}""");
		assertThat(refusals(form, Map.of("answer", "yes"))).isEmpty();
		assertThat(refusals(form, Map.of("answer", "no"))).isEqualTo("reason: form.required");
		assertThat(refusals(form, Map.of("answer", "yes", "reason", "because"))).isEqualTo("reason: form.hidden");
		assertThat(refusals(form, Map.of("answer", "yes", "reason", ""))).isEmpty();
	}

	@Test
	void the_server_believes_what_is_submitted_about_a_condition_not_what_was_shown() {
		var form = form("{\"key\":\"answer\",\"type\":\"radio\",\"values\":[{\"value\":\"yes\"},{\"value\":\"no\"}]}",
				"{\"key\":\"reason\",\"type\":\"textarea\",\"conditional\":{\"hide\":\"=answer = \\\"yes\\\"\"},\"validate\":{\"required\":true}}");
		assertThat(refusals(form, Map.of("answer", "no"), Map.of("answer", "yes"))).isEqualTo("reason: form.required");
	}

	@Test
	void rows_are_checked_one_by_one() {
		var form = form(
				"""
						{"type":"dynamiclist","path":"contacts","disableCollapse":true,"properties":{"minRows":"1","maxRows":"3"},
						"components":[{"key":"name","type":"textfield","label":"Name","validate":{"required":true}},
						{"key":"age","type":"number","validate":{"min":18}}]}""");
		assertThat(refusals(form, Map.of("contacts", List.of(Map.of("name", "Ada", "age", 30))))).isEmpty();
		assertThat(refusals(form, Map.of())).isEqualTo("contacts: form.minRows");
		assertThat(refusals(form, Map.of("contacts", "Ada"))).isEqualTo("contacts: form.rows");
		assertThat(refusals(form, Map.of("contacts", List.of("Ada")))).isEqualTo("contacts: form.rows");
		assertThat(refusals(form, Map.of("contacts", List.of(Map.of("name", "Ada"), Map.of("age", 7, "vip", true)))))
			.isEqualTo("contacts[1].name: form.required, contacts[1].age: form.min, contacts[1].vip: form.unknown");
		var many = IntStream.range(0, 4).mapToObj(number -> Map.of("name", "N" + number)).toList();
		assertThat(refusals(form, Map.of("contacts", many))).isEqualTo("contacts: form.maxRows");
	}

	@Test
	void rows_that_the_form_fixes_stay_as_many_and_shown_cells_stay_as_they_were() {
		var form = form("""
				{"type":"dynamiclist","path":"rows","disableCollapse":true,"allowAddRemove":false,
				"components":[{"key":"id","type":"textfield","readonly":true},{"key":"choice","type":"textfield"}]}""");
		var shown = Map.<String, Object>of("rows", List.of(Map.of("id", "A"), Map.of("id", "B")));
		assertThat(refusals(form,
				Map.of("rows", List.of(Map.of("id", "A", "choice", "x"), Map.of("id", "B", "choice", "y"))), shown))
			.isEmpty();
		assertThat(refusals(form, Map.of("rows", List.of(Map.of("id", "A"))), shown)).isEqualTo("rows: form.fixedRows");
		assertThat(refusals(form, Map.of("rows", List.of(Map.of("id", "B"), Map.of("id", "B"))), shown))
			.isEqualTo("rows[0].id: form.locked");
	}

	@Property(tries = 300)
	void whatever_is_sent_it_is_taken_or_refused_and_never_breaks(@ForAll Map<String, List<String>> lists,
			@ForAll Map<String, String> texts) {
		var form = form("{\"key\":\"a\",\"type\":\"textfield\",\"validate\":{\"pattern\":\"^x\"}}",
				"{\"key\":\"n\",\"type\":\"number\"}", "{\"key\":\"d\",\"type\":\"datetime\"}",
				"{\"type\":\"dynamiclist\",\"path\":\"r\",\"components\":[{\"key\":\"a\",\"type\":\"select\"}]}");
		for (var key : List.of("a", "n", "d", "r", "other")) {
			for (Object value : List.of(lists, texts, new ArrayList<>(lists.values()),
					new ArrayList<>(texts.values()))) {
				var submitted = Map.of(key, value);
				try {
					assertThat(FormCheck.check(form, submitted, Map.of()).keySet()).isSubsetOf("a", "n", "d", "r");
				}
				catch (InputRefused refused) {
					assertThat(refused.defects()).isNotEmpty();
				}
			}
		}
	}

	private static FormFile form(String... components) {
		return FormFile.parse("{\"id\":\"f\",\"components\":[%s]}"
			.formatted(Arrays.stream(components).collect(Collectors.joining(",")))
			.getBytes(java.nio.charset.StandardCharsets.UTF_8));
	}

	private static String refusals(FormFile form, Map<String, Object> submitted) {
		return refusals(form, submitted, Map.of());
	}

	private static String refusals(FormFile form, Map<String, Object> submitted, Map<String, Object> shown) {
		var refused = catchThrowableOfType(InputRefused.class, () -> FormCheck.check(form, submitted, shown));
		return (refused == null) ? ""
				: refused.defects()
					.stream()
					.map(defect -> defect.field() + ": " + defect.code())
					.collect(Collectors.joining(", "));
	}

}
