package org.creativecities.ballots.web;

import java.util.Locale;

import org.creativecities.ballots.count.Packs;
import org.creativecities.ballots.vote.BallotSubjects;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Rules, course and result of a ballot, for everybody, and the file that proves it. */
@Controller
@RequestMapping("/ballots")
class ResultPage {

	private final FindingsReader findings;

	private final BallotSubjects subjects;

	private final Packs packs;

	ResultPage(FindingsReader findings, BallotSubjects subjects, Packs packs) {
		this.findings = findings;
		this.subjects = subjects;
		this.packs = packs;
	}

	@GetMapping("/{id}/result")
	ModelAndView result(@PathVariable String id, Locale language) {
		return new ModelAndView("ballots/result").addObject("found", this.findings.forAll(id, language))
			.addObject("replacing", this.subjects.replacing(id))
			.addObject("fallen", this.subjects.fallen(id).map(why -> why.in(language)).orElse(null));
	}

	/** Only of a published result. */
	@GetMapping("/{id}/pack.json")
	ResponseEntity<String> pack(@PathVariable String id) {
		return this.packs.of(id)
			.map(pack -> ResponseEntity.ok()
				.contentType(MediaType.APPLICATION_JSON)
				.header(HttpHeaders.CONTENT_DISPOSITION,
						ContentDisposition.attachment().filename(pack.ballot() + ".json").build().toString())
				.body(Packs.json(pack)))
			.orElseGet(() -> ResponseEntity.notFound().build());
	}

	/**
	 * The page that checks such a file. It is saved and opened elsewhere: whoever doubts
	 * the server need not ask the server.
	 */
	@GetMapping("/verify-ballot.html")
	ResponseEntity<Resource> check() {
		return ResponseEntity.ok()
			.contentType(MediaType.TEXT_HTML)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("verify-ballot.html").build().toString())
			.body(new ClassPathResource("ballots/verify-ballot.html"));
	}

}
