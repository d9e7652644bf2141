package org.creativecities.demo;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InventedNamesTest {

	@Test
	void everybody_has_a_name_of_their_own() {
		assertThat(IntStream.range(0, InventedNames.MOST).mapToObj(InventedNames::of)).doesNotHaveDuplicates()
			.hasSizeGreaterThan(700);
	}

}
