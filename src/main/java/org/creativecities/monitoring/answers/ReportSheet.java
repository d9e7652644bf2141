package org.creativecities.monitoring.answers;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.creativecities.monitoring.report.Report;

/**
 * A report as its pages show it around the questions.
 *
 * @param colleagues who can write in it, by name
 * @param period the years it covers
 * @param sections with how far each is
 * @param open the sections that may be changed now
 * @param submissions the last one first
 * @param commitments the lines of the last action plan
 * @param late whether the deadline has passed and nothing was handed in
 * @param members all member cities as one picks them, by id
 */
public record ReportSheet(Report report, String city, boolean late, Progress progress, List<String> colleagues,
		Period period, List<Section> sections, Set<Integer> open, List<Submission> submissions,
		List<Commitment> commitments, Map<String, String> members) {

	/**
	 * A section.
	 *
	 * @param missing how many of its questions still need something
	 */
	public record Section(int number, int questions, int missing) {
	}

	public List<Gap> gaps(int section) {
		return this.progress.gaps().stream().filter(gap -> gap.section() == section).toList();
	}

	/** The sentences of all gaps. */
	public List<String> missing(Locale language) {
		return this.progress.gaps().stream().map(gap -> gap.text(language)).toList();
	}

	/** The line that a row of commitments answers. */
	public Commitment commitment(Object line) {
		return this.commitments.stream()
			.filter(one -> String.valueOf(one.line()).equals(String.valueOf(line)))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("The last action plan has no line %s.".formatted(line)));
	}

}
