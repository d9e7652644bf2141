package org.creativecities.monitoring.answers;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which sections of a report may be changed. At first all; in a revision those in which a
 * peer commented on a question.
 */
@Component
public class OpenSections {

	static final int SECTIONS = 7;

	private final JdbcClient sql;

	OpenSections(JdbcClient sql) {
		this.sql = sql;
	}

	/**
	 * Leaves only these sections open.
	 * @throws IllegalArgumentException if there are none, since nothing could be revised
	 */
	@Transactional
	public void only(String reportId, Set<Integer> sections) {
		if (sections.isEmpty()) {
			throw new IllegalArgumentException("A revision of %s needs a section to revise.".formatted(reportId));
		}
		all(reportId);
		sections.forEach(section -> this.sql.sql("INSERT INTO mmr_open_section (report_id, section) VALUES (?, ?)")
			.params(reportId, section)
			.update());
	}

	/** Opens the whole report again. */
	@Transactional
	public void all(String reportId) {
		this.sql.sql("DELETE FROM mmr_open_section WHERE report_id = ?").param(reportId).update();
	}

	/** The sections that may be changed while the city writes. */
	public Set<Integer> of(String reportId) {
		List<Integer> only = this.sql.sql("SELECT section FROM mmr_open_section WHERE report_id = ?")
			.param(reportId)
			.query(Integer.class)
			.list();
		return only.isEmpty()
				? IntStream.rangeClosed(1, SECTIONS).boxed().collect(Collectors.toCollection(TreeSet::new))
				: new TreeSet<>(only);
	}

}
