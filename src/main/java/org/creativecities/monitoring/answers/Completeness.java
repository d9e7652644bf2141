package org.creativecities.monitoring.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.creativecities.mail.Sentences;
import org.creativecities.workflow.DecisionTables;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a report can be handed in. What the Network asks of a complete report stands in
 * {@code processes/report-completeness.dmn} (D7); blanks and long texts are found by the
 * questions themselves.
 */
@Service
@Transactional(readOnly = true)
public class Completeness {

	private static final String TABLE = "report-completeness";

	/** What the table says of a report whose only defects are those of its questions. */
	private static final String UNFINISHED = "UNFINISHED";

	private final Questions questions;

	private final AnswerRows rows;

	private final ReportFacts facts;

	private final AnswerGaps gaps;

	private final DecisionTables tables;

	private final Sentences sentences;

	Completeness(Questions questions, AnswerRows rows, ReportFacts facts, AnswerGaps gaps, DecisionTables tables,
			Sentences sentences) {
		this.questions = questions;
		this.rows = rows;
		this.facts = facts;
		this.gaps = gaps;
		this.tables = tables;
		this.sentences = sentences;
	}

	/** How far a report is, and what it still needs. */
	public Progress of(String reportId) {
		var asked = this.questions.all();
		var answers = this.rows.newest(reportId);
		var unfinished = asked.stream()
			.flatMap(question -> this.gaps.of(question, answers.get(question.id())))
			.toList();
		var defects = this.tables.collect(TABLE, this.facts.of(reportId, asked, answers, unfinished.size()));
		var missing = new ArrayList<Gap>();
		for (var question : asked) {
			var named = defects.stream().filter(defect -> question.id().equals(defect.get("question"))).toList();
			named.forEach(defect -> missing.add(gap(question, defect)));
			// a blank that the table names is not said twice
			unfinished.stream()
				.filter(gap -> gap.question().equals(question.id()) && named.isEmpty())
				.forEach(missing::add);
		}
		defects.stream()
			.filter(defect -> !UNFINISHED.equals(defect.get("defect"))
					&& asked.stream().noneMatch(question -> question.id().equals(defect.get("question"))))
			.map(defect -> new Gap("", 0, this.sentences.say("report.missing." + defect.get("defect"))))
			.forEach(missing::add);
		return new Progress(percent(asked, missing), List.copyOf(missing));
	}

	private Gap gap(Question question, Map<String, Object> defect) {
		return new Gap(question.id(), question.section(),
				this.sentences.say("report.missing." + defect.get("defect"), String.valueOf(question.most())));
	}

	private static int percent(List<Question> asked, List<Gap> missing) {
		var needed = asked.stream().filter(question -> question.required() || named(missing, question)).toList();
		var open = needed.stream().filter(question -> named(missing, question)).count();
		return (int) (100 * (needed.size() - open) / Math.max(1, needed.size()));
	}

	private static boolean named(List<Gap> missing, Question question) {
		return missing.stream().anyMatch(gap -> gap.question().equals(question.id()));
	}

}
