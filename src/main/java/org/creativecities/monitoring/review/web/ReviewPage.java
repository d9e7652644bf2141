package org.creativecities.monitoring.review.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.creativecities.monitoring.review.Comments;
import org.creativecities.monitoring.review.Review;
import org.creativecities.monitoring.review.ReviewDesk;
import org.creativecities.monitoring.review.ReviewFile;
import org.creativecities.monitoring.review.Reviews;
import org.creativecities.pages.RefusalNote;
import org.creativecities.workflow.CurrentPerson;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The report that a peer reads beside the form in Tasklist, the last one next to it, and
 * a place for a comment at each question. To all others it does not exist.
 */
@Controller
@RequestMapping("/reviews")
class ReviewPage {

	private static final int REFUSED = 422;

	private final ReviewFile files;

	private final ReviewDesk desk;

	private final Comments comments;

	private final Reviews reviews;

	private final RefusalNote note;

	private final CurrentPerson person;

	ReviewPage(ReviewFile files, ReviewDesk desk, Comments comments, Reviews reviews, RefusalNote note,
			CurrentPerson person) {
		this.files = files;
		this.desk = desk;
		this.comments = comments;
		this.reviews = reviews;
		this.note = note;
		this.person = person;
	}

	@GetMapping("/{id}")
	ModelAndView show(@PathVariable String id, Locale language) {
		return new ModelAndView("monitoring/review").addObject("sheet", this.desk.of(read(id), language))
			.addObject("reads", this.files.isReadBy(id, this.person.groups()));
	}

	/**
	 * Pins a comment to a question. A page with scripts gets a line that says so; one
	 * without gets the page again.
	 */
	@PostMapping("/{id}/comments/{question}")
	ModelAndView comment(@PathVariable String id, @PathVariable String question,
			@RequestParam(defaultValue = "") String text,
			@RequestHeader(name = "HX-Request", defaultValue = "false") boolean script, Locale language,
			HttpServletResponse response) {
		asReader(id);
		var refused = this.note.of(() -> this.comments.pin(id, question, text, this.person.id()));
		if (refused != null && !script) {
			response.setStatus(REFUSED);
			return show(id, language).addObject("refused", refused);
		}
		return script
				? new ModelAndView("monitoring/review :: pinned").addObject("question", question)
					.addObject("refusedComment", refused)
					.addObject("pinned", !text.isBlank())
				: new ModelAndView("redirect:/reviews/" + id + "#q-" + question);
	}

	/**
	 * A conflict of interest that shows only when one reads; nobody else can declare it.
	 */
	@PostMapping("/{id}/recuse")
	String recuse(@PathVariable String id, @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
		asReader(id);
		var refused = this.note.of(() -> this.reviews.recuse(id, reason, this.person.id()));
		flash.addFlashAttribute("refused", refused);
		return (refused != null) ? "redirect:/reviews/{id}" : "redirect:/reviews/recused";
	}

	/** The report is closed to whoever reads this. */
	@GetMapping("/recused")
	ModelAndView recused() {
		return new ModelAndView("pages/recused", "words", "review.recused");
	}

	private Review read(String id) {
		return this.files.open(id, this.person.groups()).orElseThrow(ReviewPage::unknown);
	}

	private void asReader(String id) {
		read(id);
		if (!this.files.isReadBy(id, this.person.groups())) {
			throw unknown();
		}
	}

	private static ResponseStatusException unknown() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
