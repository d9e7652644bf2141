package org.creativecities.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;

/**
 * Somebody who can log in to the demonstration; a row of {@code demo/people.csv}.
 *
 * @param group the one group, besides the role group that goes with it
 * @param what what the person is there for, in a few words
 */
record DemoPerson(String id, String first, String last, String group, String what) {

	static List<DemoPerson> all() {
		try (var reader = new InputStreamReader(new ClassPathResource("demo/people.csv").getInputStream(),
				StandardCharsets.UTF_8)) {
			return CSVFormat.DEFAULT.builder()
				.setHeader()
				.setSkipHeaderRecord(true)
				.get()
				.parse(reader)
				.stream()
				.map(row -> new DemoPerson(row.get("id"), row.get("first"), row.get("last"), row.get("groups"),
						row.get("what")))
				.toList();
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

	String name() {
		return this.first + " " + this.last;
	}

	String email() {
		return this.id + "@example.org";
	}

}
