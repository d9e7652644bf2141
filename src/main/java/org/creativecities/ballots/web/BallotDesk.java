package org.creativecities.ballots.web;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.servlet.http.HttpServletResponse;
import org.creativecities.ballots.count.Annulment;
import org.creativecities.ballots.count.CountingTasks;
import org.creativecities.ballots.vote.Preparation;
import org.creativecities.pages.RefusalNote;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Those who conduct a ballot take key sheets, bind themselves to words, count and draw.
 * What is typed here is a secret: a refusal does not show it again.
 */
@Controller
@RequestMapping("/desk/ballots")
class BallotDesk {

	private final DeskReader reader;

	private final Preparation preparation;

	private final CountingTasks counting;

	private final Annulment annulment;

	private final RefusalNote note;

	BallotDesk(DeskReader reader, Preparation preparation, CountingTasks counting, Annulment annulment,
			RefusalNote note) {
		this.reader = reader;
		this.preparation = preparation;
		this.counting = counting;
		this.annulment = annulment;
		this.note = note;
	}

	@ModelAttribute
	void keepNothing(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
	}

	@GetMapping
	ModelAndView all() {
		return new ModelAndView("ballots/desk-all").addObject("ballots", this.reader.all());
	}

	@GetMapping("/{id}")
	ModelAndView one(@PathVariable String id, Locale language) {
		return new ModelAndView("ballots/desk").addObject("desk", this.reader.of(id, language));
	}

	/** Whoever chooses another language after a refusal. */
	@GetMapping({ "/{id}/sheet", "/{id}/sheet/return", "/{id}/words", "/{id}/count", "/{id}/draw", "/{id}/annulment" })
	String again() {
		return "redirect:/desk/ballots/{id}";
	}

	/** Shown in this answer and never again. */
	@PostMapping("/{id}/sheet")
	ModelAndView takeSheet(@PathVariable String id, Locale language) {
		var ballot = this.reader.ballot(id);
		var sheet = new AtomicReference<String>();
		var refused = this.note.of(() -> sheet.set(this.preparation.takeSheet(id)));
		if (refused != null) {
			return refused(id, refused, language);
		}
		return new ModelAndView("ballots/sheet").addObject("ballot", ballot)
			.addObject("holder", this.reader.myName())
			.addObject("sheet", sheet.get())
			.addObject("shownOnce", true);
	}

	@PostMapping("/{id}/sheet/return")
	ModelAndView returnSheet(@PathVariable String id, Locale language, RedirectAttributes next) {
		return done(id, language, next, "ballots.desk.sheet-returned", () -> this.preparation.returnSheet(id));
	}

	@PostMapping("/{id}/words")
	ModelAndView bind(@PathVariable String id, @RequestParam(defaultValue = "") String words, Locale language,
			RedirectAttributes next) {
		return done(id, language, next, "ballots.desk.words-bound", () -> this.preparation.bind(id, words));
	}

	@PostMapping("/{id}/count")
	ModelAndView count(@PathVariable String id, @RequestParam(defaultValue = "") String sheet,
			@RequestParam(defaultValue = "false") boolean anew, Locale language, RedirectAttributes next) {
		return done(id, language, next, "ballots.desk.sheet-entered", () -> this.counting.enterSheet(id, sheet, anew));
	}

	@PostMapping("/{id}/draw")
	ModelAndView draw(@PathVariable String id, @RequestParam(defaultValue = "") String words, Locale language,
			RedirectAttributes next) {
		return done(id, language, next, "ballots.desk.words-told", () -> this.counting.tellWords(id, words));
	}

	/** For the head alone. */
	@PostMapping("/{id}/annulment")
	ModelAndView giveUp(@PathVariable String id, @RequestParam(defaultValue = "") String reason, Locale language,
			RedirectAttributes next) {
		if (!this.reader.isHead()) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		return done(id, language, next, "ballots.desk.given-up", () -> this.annulment.giveUp(id, reason));
	}

	private ModelAndView done(String id, Locale language, RedirectAttributes next, String sentence, Runnable work) {
		this.reader.ballot(id);
		var refused = this.note.of(work);
		if (refused != null) {
			return refused(id, refused, language);
		}
		next.addFlashAttribute("done", sentence);
		return new ModelAndView("redirect:/desk/ballots/{id}");
	}

	private ModelAndView refused(String id, String sentence, Locale language) {
		var page = one(id, language).addObject("refused", sentence);
		page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
		return page;
	}

}
