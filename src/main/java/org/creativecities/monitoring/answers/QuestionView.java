package org.creativecities.monitoring.answers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.creativecities.monitoring.answers.PastSaying.Said;
import org.creativecities.monitoring.answers.Question.Part;
import org.creativecities.workflow.Words;

/**
 * A question as the page of a report shows it.
 *
 * @param rows what stands in the fields: stored, or entered and not stored
 * @param version that stored answer on which the writer builds; 0 if there is none
 * @param open whether it may be answered now
 * @param lines what is stored, in words
 * @param said what was said before; {@code null} if nothing was
 * @param mark {@code changed} or {@code unchanged} since the last report; empty if it
 * said nothing, or nothing is answered yet
 * @param comments what peers say about it while the city revises
 * @param gaps what it still needs
 * @param progress of the whole report
 * @param note of the last save; {@code null} if there was none
 */
public record QuestionView(Question question, List<Map<String, Object>> rows, int version, Saved saved,
		List<List<AnswerText.Line>> lines, boolean open, Said said, String mark, List<String> comments, List<Gap> gaps,
		Progress progress, Note note) {

	/** Who stored the answer, and when. */
	public record Saved(String by, Instant at, Answer.Origin origin) {
	}

	/**
	 * What came of a save.
	 *
	 * @param restored a lost session left it in the browser
	 * @param refused why it was not stored; empty if it was
	 * @param theirs what somebody else stored meanwhile; empty if nobody did
	 * @param theirVersion the version of that
	 */
	public record Note(boolean stored, boolean restored, List<String> refused, List<List<AnswerText.Line>> theirs,
			Saved theirSave, int theirVersion) {

		static final Note STORED = new Note(true, false, List.of(), List.of(), null, 0);

		static final Note RESTORED = new Note(false, true, List.of(), List.of(), null, 0);

		public boolean isConflict() {
			return this.theirSave != null;
		}

	}

	QuestionView with(Note saving) {
		return new QuestionView(this.question, this.rows, this.version, this.saved, this.lines, this.open, this.said,
				this.mark, this.comments, this.gaps, this.progress, saving);
	}

	QuestionView entered(List<Map<String, Object>> fields, int basedOn) {
		return new QuestionView(this.question, fields, basedOn, this.saved, this.lines, this.open, this.said, this.mark,
				this.comments, this.gaps, this.progress, this.note);
	}

	/** The same with one more row to write in. */
	public QuestionView withBlankRow() {
		var more = new ArrayList<>(this.rows);
		if (takesMore()) {
			more.add(Map.of());
		}
		return new QuestionView(this.question, more, this.version, this.saved, this.lines, this.open, this.said,
				this.mark, this.comments, this.gaps, this.progress, this.note);
	}

	/** Whether one more row fits in. */
	public boolean takesMore() {
		return this.question.kind() == Kind.LIST
				&& (this.question.most() == null || this.rows.size() < this.question.most());
	}

	/** The text in a field. */
	public String text(int row, Part part) {
		var value = this.rows.get(row).get(part.key());
		if (value == null) {
			return "";
		}
		return (value instanceof List<?> several) ? String.join(", ", several.stream().map(String::valueOf).toList())
				: value.toString();
	}

	/** Whether one of several values is chosen. */
	public boolean has(int row, Part part, Object option) {
		var value = this.rows.get(row).get(part.key());
		if (value instanceof List<?> several) {
			return several.stream().anyMatch(one -> String.valueOf(one).equals(String.valueOf(option)));
		}
		return value != null && (value.toString().equals(String.valueOf(option))
				|| "true".equals(String.valueOf(option)) && "on".equals(value.toString()));
	}

	/** All values of a field that takes several. */
	public List<?> several(int row, Part part) {
		var value = this.rows.get(row).get(part.key());
		if (value instanceof List<?> several) {
			return several;
		}
		return (value == null || value.toString().isBlank()) ? List.of() : new ArrayList<>(List.of(value));
	}

	/** How many words stand in a field. */
	public int words(int row, Part part) {
		return Words.count(text(row, part));
	}

}
