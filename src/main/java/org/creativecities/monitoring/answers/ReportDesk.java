package org.creativecities.monitoring.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import org.creativecities.monitoring.answers.QuestionView.Note;
import org.creativecities.monitoring.answers.QuestionView.Saved;
import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.workflow.GroupMembers;
import org.creativecities.workflow.InputRefused;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/**
 * A report as its city writes it: each question with what stands there, what was said
 * before and what is missing. Whatever is entered stays in the fields, stored or not.
 */
@Service
public class ReportDesk {

	private final Reports reports;

	private final Questions questions;

	private final Answers answers;

	private final Commitments commitments;

	private final PastSaying past;

	private final PeerComments comments;

	private final Completeness completeness;

	private final AnswerText text;

	private final GroupMembers people;

	private final MessageSource messages;

	ReportDesk(Reports reports, Questions questions, Answers answers, Commitments commitments, PastSaying past,
			PeerComments comments, Completeness completeness, AnswerText text, GroupMembers people,
			MessageSource messages) {
		this.reports = reports;
		this.questions = questions;
		this.answers = answers;
		this.commitments = commitments;
		this.past = past;
		this.comments = comments;
		this.completeness = completeness;
		this.text = text;
		this.people = people;
		this.messages = messages;
	}

	/** The questions of a section. */
	public List<QuestionView> section(String reportId, int section, Locale language) {
		var report = this.reports.get(reportId);
		var asked = this.questions.of(section)
			.stream()
			.filter(question -> question.kind() != Kind.COMMITMENTS || !this.commitments.of(reportId).isEmpty())
			.toList();
		var stored = this.answers.current(reportId);
		var said = this.past.of(report, asked, language);
		var progress = this.completeness.of(reportId);
		return asked.stream()
			.map(question -> view(report, question, stored.get(question.id()), said.get(question.id()), progress,
					language))
			.toList();
	}

	/** What peers say of the whole report while its city revises it. */
	public List<String> onTheWhole(Report report) {
		return this.comments.onTheWhole(report);
	}

	/** One question as it is stored. */
	public QuestionView question(String reportId, String question, Locale language) {
		return view(reportId, question, 0, null, null, language);
	}

	/** One question with what was entered on top of a version, and never stored. */
	public QuestionView restore(String reportId, String question, int basedOn, Map<String, Object> entered,
			Locale language) {
		return view(reportId, question, basedOn, entered, Note.RESTORED, language);
	}

	/** Stores what was entered, if it can be, and shows the question. */
	public QuestionView save(String reportId, String question, int basedOn, Map<String, Object> entered, String by,
			Locale language) {
		return after(reportId, question, basedOn, entered, language,
				() -> this.answers.save(reportId, question, basedOn, entered, by));
	}

	/**
	 * Takes over what the last report said.
	 * @param entered what stood in the fields, and stays there if somebody was faster
	 */
	public QuestionView carryForward(String reportId, String question, int basedOn, Map<String, Object> entered,
			String by, Locale language) {
		return after(reportId, question, basedOn, entered, language,
				() -> this.answers.carryForward(reportId, question, basedOn, by));
	}

	private QuestionView after(String reportId, String question, int basedOn, Map<String, Object> entered,
			Locale language, Supplier<Answer> action) {
		try {
			action.get();
			return view(reportId, question, basedOn, null, Note.STORED, language);
		}
		catch (AnswerChanged changed) {
			var theirs = changed.theirs();
			var asked = this.questions.get(question);
			return view(
					reportId, question, basedOn, entered, new Note(false, false, List.of(),
							this.text.of(asked, theirs.content(), language), saved(theirs), theirs.version()),
					language);
		}
		catch (InputRefused refused) {
			return view(reportId, question, basedOn, entered, new Note(false, false,
					sentences(this.questions.get(question), refused, language), List.of(), null, 0), language);
		}
	}

	private QuestionView view(String reportId, String id, int basedOn, Map<String, Object> entered, Note note,
			Locale language) {
		var report = this.reports.get(reportId);
		var question = this.questions.get(id);
		var shown = view(report, question, this.answers.current(reportId).get(id),
				this.past.of(report, List.of(question), language).get(id), this.completeness.of(reportId), language);
		// what is not stored builds on what its writer saw, not on what came in between
		return (note == null || note.stored()) ? shown.with(note)
				: shown.with(note).entered(rows(report, question, (entered != null) ? entered : Map.of()), basedOn);
	}

	private QuestionView view(Report report, Question question, Answer stored, PastSaying.Said said, Progress progress,
			Locale language) {
		Map<String, Object> content = (stored != null) ? stored.content() : Map.of();
		return new QuestionView(question, rows(report, question, content), (stored != null) ? stored.version() : 0,
				(stored != null) ? saved(stored) : null, this.text.of(question, content, language),
				this.answers.isOpen(report, question), said, mark(question, stored, said),
				this.comments.of(report).getOrDefault(question.id(), List.of()),
				progress.gaps().stream().filter(gap -> gap.question().equals(question.id())).toList(), progress, null);
	}

	/** A row for each line of the last plan; elsewhere at least one to write in. */
	private List<Map<String, Object>> rows(Report report, Question question, Map<String, Object> content) {
		if (question.kind() != Kind.COMMITMENTS) {
			var rows = new ArrayList<>(Answer.entries(question, content));
			if (rows.isEmpty()) {
				rows.add(Map.of());
			}
			return rows;
		}
		var entered = Answer.rows(content);
		return this.commitments.promised(report.id())
			.stream()
			.map(line -> entered.stream()
				.filter(row -> String.valueOf(line.line()).equals(String.valueOf(row.get(AnswerRules.LINE))))
				.findFirst()
				.orElse(Map.of(AnswerRules.LINE, line.line())))
			.toList();
	}

	/** What reads the same is unchanged, however it was stored in its time. */
	private String mark(Question question, Answer stored, PastSaying.Said said) {
		if (stored == null || said == null || !said.isReport()) {
			return "";
		}
		var before = said.answer().content();
		return stored.says(before) || words(question, stored.content()).equals(words(question, before)) ? "unchanged"
				: "changed";
	}

	private String words(Question question, Map<String, Object> content) {
		return this.text.plain(question, content, Locale.ENGLISH);
	}

	private Saved saved(Answer answer) {
		return new Saved(this.people.name(answer.by()), answer.at(), answer.origin());
	}

	/** Each refusal with the row and the part it concerns. */
	private List<String> sentences(Question question, InputRefused refused, Locale language) {
		return refused.defects().stream().map(defect -> {
			var sentence = this.messages.getMessage(defect.code(), defect.words(language), language);
			var place = defect.field().replaceFirst("^.*?(\\[(\\d+)])?\\.", "$2.").split("\\.");
			if (question.isSimple() || place.length < 2) {
				return sentence;
			}
			var label = question.part(place[1]).map(part -> part.label(language)).orElse(place[1]);
			var row = place[0].isEmpty() ? "" : (Integer.parseInt(place[0]) + 1) + " · ";
			return row + label + ("fr".equals(language.getLanguage()) ? " : " : ": ") + sentence;
		}).toList();
	}

}
