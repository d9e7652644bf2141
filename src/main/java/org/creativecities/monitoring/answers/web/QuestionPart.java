package org.creativecities.monitoring.answers.web;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.creativecities.monitoring.answers.AnswerHistory;
import org.creativecities.monitoring.answers.Progress;
import org.creativecities.monitoring.answers.QuestionView;
import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.answers.Questions;
import org.creativecities.monitoring.answers.ReportDesk;
import org.creativecities.monitoring.answers.ReportSheets;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * Saves one question of a report. A page with scripts gets the question back; one without
 * gets the whole section.
 */
@Controller
@RequestMapping("/reports/{id}/questions/{question}")
class QuestionPart {

	private final ReportReader reader;

	private final Questions questions;

	private final ReportDesk desk;

	private final ReportSheets sheets;

	private final AnswerHistory history;

	QuestionPart(ReportReader reader, Questions questions, ReportDesk desk, ReportSheets sheets,
			AnswerHistory history) {
		this.reader = reader;
		this.questions = questions;
		this.desk = desk;
		this.sheets = sheets;
		this.history = history;
	}

	/** What an answer that is saved as one types shows of its report. */
	record Kept(Report report, Progress progress) {
	}

	/** All that was ever saved. */
	@GetMapping("/versions")
	ModelAndView versions(@PathVariable String id, @PathVariable String question, Locale language) {
		this.reader.read(id);
		return new ModelAndView("monitoring/answer-history").addObject("id", id)
			.addObject("question", this.questions.get(question))
			.addObject("versions", this.history.of(id, question, language));
	}

	/** The question as it is stored now: what was typed over it is let go. */
	@GetMapping
	ModelAndView show(@PathVariable String id, @PathVariable String question, Locale language) {
		this.reader.read(id);
		return part("question", id, this.desk.question(id, question, language));
	}

	/**
	 * @param action {@code save}, {@code keep} (a save as one types, of which only the
	 * state is shown), {@code add} or {@code remove-3} a row, {@code carry} the last
	 * answer forward, {@code restore} what a lost session left in the browser
	 * @param version on which the writer built
	 * @param over the version of somebody else that the writer saw and decided against
	 */
	@PostMapping
	ModelAndView write(@PathVariable String id, @PathVariable String question,
			@RequestParam(defaultValue = "keep") String action, @RequestParam(defaultValue = "0") String version,
			@RequestParam(required = false) String over, @RequestParam MultiValueMap<String, String> fields,
			@RequestHeader(name = "HX-Request", required = false) String byScript, Locale language,
			HttpServletResponse response) {
		var report = this.reader.asCity(id);
		var entered = EnteredAnswer.of(this.questions.get(question), fields);
		var chosen = (over != null) ? "save" : action;
		var view = view(id, question, chosen, number((over != null) ? over : version), entered, language);
		if (byScript != null && "keep".equals(chosen)) {
			// as one types: only what the state of the question shows
			return new ModelAndView("monitoring/question :: kept").addObject("view", view)
				.addObject("sheet", new Kept(report, view.progress()));
		}
		if (byScript != null) {
			return part("question", id, view);
		}
		if (view.note() == null || view.note().stored()) {
			return new ModelAndView("redirect:/reports/{id}?section=" + view.question().section() + "#q-" + question);
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return section(id, view, language);
	}

	/** What is no number is no version there ever was. */
	private static int number(String version) {
		return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
	}

	private QuestionView view(String id, String question, String action, int version, EnteredAnswer entered,
			Locale language) {
		var me = this.reader.me();
		if ("restore".equals(action)) {
			return this.desk.restore(id, question, version, entered.content(), language);
		}
		if ("carry".equals(action)) {
			return this.desk.carryForward(id, question, version, entered.content(), me, language);
		}
		var rows = action.matches("remove-\\d{1,3}") ? entered.without(Integer.parseInt(action.substring(7))) : entered;
		var saved = this.desk.save(id, question, version, rows.content(), me, language);
		return "add".equals(action) ? saved.withBlankRow() : saved;
	}

	private ModelAndView part(String name, String id, QuestionView view) {
		return page("monitoring/question :: " + name, id).addObject("view", view);
	}

	private ModelAndView section(String id, QuestionView changed, Locale language) {
		var number = changed.question().section();
		List<QuestionView> views = this.desk.section(id, number, language)
			.stream()
			.map(view -> view.question().id().equals(changed.question().id()) ? changed : view)
			.toList();
		return page("monitoring/report-section", id).addObject("section", number).addObject("views", views);
	}

	private ModelAndView page(String template, String id) {
		var report = this.reader.read(id);
		return new ModelAndView(template).addObject("sheet", this.sheets.of(report))
			.addObject("city", this.reader.isCity(report))
			.addObject("me", this.reader.me());
	}

	@ExceptionHandler(IllegalArgumentException.class)
	@ResponseStatus(HttpStatus.NOT_FOUND)
	String unknown() {
		return "error/404";
	}

}
