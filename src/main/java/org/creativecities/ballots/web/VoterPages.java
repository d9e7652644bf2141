package org.creativecities.ballots.web;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.servlet.http.HttpServletResponse;
import org.creativecities.ballots.keys.Receipt;
import org.creativecities.ballots.rules.Option;
import org.creativecities.ballots.vote.Casting;
import org.creativecities.ballots.vote.Round;
import org.creativecities.pages.RefusalNote;
import org.creativecities.workflow.InputRefused;

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
import org.springframework.web.servlet.ModelAndView;

/**
 * A city votes: the paper, the choice once more before it is sent, the receipt. Each page
 * is the answer to the one before, so that the choice is kept nowhere in between. What
 * was chosen is taken as text: what is no number would otherwise be named in the log.
 */
@Controller
@RequestMapping("/ballots")
class VoterPages {

	private static final String ABSTENTION = String.valueOf(Option.ABSTENTION);

	private final Booths booths;

	private final Casting casting;

	private final RefusalNote note;

	VoterPages(Booths booths, Casting casting, RefusalNote note) {
		this.booths = booths;
		this.casting = casting;
		this.note = note;
	}

	@ModelAttribute
	void keepNothing(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
	}

	@GetMapping
	ModelAndView all() {
		return new ModelAndView("ballots/all").addObject("booths", this.booths.all())
			.addObject("city", this.booths.isCity());
	}

	@GetMapping("/{id}")
	ModelAndView paper(@PathVariable String id) {
		return paper(this.booths.get(id), HttpStatus.OK);
	}

	/** Whoever chooses another language, or comes again, begins with the paper. */
	@GetMapping({ "/{id}/confirmation", "/{id}/vote" })
	String again() {
		return "redirect:/ballots/{id}";
	}

	/** The choice once more; nothing is sent yet. */
	@PostMapping("/{id}/confirmation")
	ModelAndView confirm(@PathVariable String id, @RequestParam(defaultValue = "") String round,
			@RequestParam(defaultValue = "") String city, @RequestParam(defaultValue = "") String choice) {
		var booth = this.booths.get(id);
		if (!booth.votes()) {
			return paper(booth, HttpStatus.CONFLICT);
		}
		if (!isPaper(booth, round)) {
			return refused(booth, "ballots.other-paper", HttpStatus.CONFLICT);
		}
		var voter = booth.voter(city);
		var line = booth.line(choice);
		if (voter.isEmpty() || (line.isEmpty() && !ABSTENTION.equals(choice))) {
			return refused(booth, voter.isEmpty() ? "ballots.page.city-missing" : "ballots.no-option",
					HttpStatus.UNPROCESSABLE_ENTITY)
				.addObject("city", city)
				.addObject("choice", choice);
		}
		return new ModelAndView("ballots/confirmation").addObject("booth", booth)
			.addObject("voter", voter.get())
			.addObject("line", line.orElse(null));
	}

	/** Sends it. What is not taken is said on the paper. */
	@PostMapping("/{id}/vote")
	ModelAndView vote(@PathVariable String id, @RequestParam(defaultValue = "") String round,
			@RequestParam(defaultValue = "") String city, @RequestParam(defaultValue = "") String choice) {
		var booth = this.booths.get(id);
		if (booth.round().isEmpty() || booth.stranger()) {
			return paper(booth, HttpStatus.CONFLICT);
		}
		var receipt = new AtomicReference<Receipt>();
		var refused = this.note.of(() -> receipt.set(cast(id, round, city, choice)));
		if (refused != null) {
			return paper(this.booths.get(id), HttpStatus.CONFLICT).addObject("refused", refused);
		}
		return new ModelAndView("ballots/receipt").addObject("booth", booth)
			.addObject("code", receipt.get().code())
			.addObject("shownOnce", true);
	}

	private Receipt cast(String id, String round, String city, String choice) {
		return this.casting.cast(id, number(round).orElseThrow(() -> new InputRefused("", "ballots.other-paper")), city,
				number(choice).orElseThrow(() -> new InputRefused("choice", "ballots.no-option")));
	}

	private static boolean isPaper(Booth booth, String round) {
		return booth.round().map(Round::number).equals(number(round));
	}

	private static Optional<Integer> number(String text) {
		return text.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
	}

	private static ModelAndView refused(Booth booth, String sentence, HttpStatus status) {
		return paper(booth, status).addObject("sentence", sentence);
	}

	/** To whom it is not for, it says so, whatever was asked. */
	private static ModelAndView paper(Booth booth, HttpStatus status) {
		var page = new ModelAndView("ballots/paper").addObject("booth", booth);
		page.setStatus(booth.stranger() ? HttpStatus.FORBIDDEN : status);
		return page;
	}

}
