package org.creativecities.workflow;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

import static org.assertj.core.api.Assertions.assertThat;

class ValuesTest {

	@Property(tries = 200)
	void text_of_any_length_comes_back_as_it_went(@ForAll @StringLength(max = 9_000) String text) {
		assertThat(Values.fromVariable(Values.toVariable(text))).isEqualTo(text);
	}

	@Property(tries = 200)
	void rows_come_back_as_they_went(@ForAll List<String> texts) {
		var rows = texts.stream().map(text -> Map.of("name", text)).toList();
		assertThat(Values.fromVariable(Values.toVariable(rows))).isEqualTo(rows);
	}

	@Property(tries = 500)
	void a_number_keeps_its_value(@ForAll long unscaled) {
		for (var number : List.of(BigDecimal.valueOf(unscaled), BigDecimal.valueOf(unscaled % 1_000_000, 3))) {
			var variable = Values.toVariable(number);
			assertThat(new BigDecimal(variable.toString()).doubleValue()).isEqualTo(number.doubleValue());
		}
	}

}
