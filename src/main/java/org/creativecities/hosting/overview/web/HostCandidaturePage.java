package org.creativecities.hosting.overview.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.creativecities.hosting.award.Agreements;
import org.creativecities.hosting.award.Awards;
import org.creativecities.hosting.candidature.Candidature;
import org.creativecities.hosting.candidature.Candidature.State;
import org.creativecities.hosting.candidature.CandidatureFiles;
import org.creativecities.hosting.candidature.CandidatureWithdrawals;
import org.creativecities.hosting.candidature.Candidatures;
import org.creativecities.hosting.candidature.Eligibility;
import org.creativecities.hosting.candidature.PartnerAnswers;
import org.creativecities.hosting.candidature.Partners;
import org.creativecities.hosting.overview.Bid;
import org.creativecities.hosting.selection.Reasons;
import org.creativecities.hosting.selection.Selection;
import org.creativecities.hosting.vote.VoteWithdrawals;
import org.creativecities.network.Register;
import org.creativecities.pages.RefusalNote;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One candidature: its cities and files, and for the lead city the ways to change or
 * withdraw it.
 */
@Controller
@RequestMapping("/hosting/{id}")
class HostCandidaturePage {

	private static final String BACK = "redirect:/hosting/{id}";

	private final HostingReader reader;

	private final Candidatures candidatures;

	private final Partners partners;

	private final PartnerAnswers answers;

	private final CandidatureFiles files;

	private final CandidatureWithdrawals withdrawals;

	private final VoteWithdrawals votes;

	private final Eligibility eligibility;

	private final Agreements agreements;

	private final Awards awards;

	private final Reasons reasons;

	private final Register register;

	private final RefusalNote note;

	HostCandidaturePage(HostingReader reader, Candidatures candidatures, Partners partners, PartnerAnswers answers,
			CandidatureFiles files, CandidatureWithdrawals withdrawals, VoteWithdrawals votes, Eligibility eligibility,
			Agreements agreements, Awards awards, Reasons reasons, Register register, RefusalNote note) {
		this.reader = reader;
		this.candidatures = candidatures;
		this.partners = partners;
		this.answers = answers;
		this.files = files;
		this.withdrawals = withdrawals;
		this.votes = votes;
		this.eligibility = eligibility;
		this.agreements = agreements;
		this.awards = awards;
		this.reasons = reasons;
		this.register = register;
		this.note = note;
	}

	@GetMapping
	ModelAndView show(@PathVariable String id) {
		var bid = this.reader.read(id);
		var state = bid.candidature().state();
		var selection = this.reader.selection(bid);
		var lead = this.reader.isLead(bid);
		return new ModelAndView("hosting/candidature").addObject("bid", bid)
			.addObject("choice", selection)
			.addObject("lead", lead)
			.addObject("until", until(bid.candidature(), selection))
			.addObject("reason", bid.candidature().reason().map(this.reasons::words).orElse(null))
			.addObject("failure", this.awards.failure(bid.candidature()).map(this.reasons::words).orElse(null))
			.addObject("open", lead && this.candidatures.isOpen(bid.candidature()))
			.addObject("asked", state.isPending() ? this.reader.partners(bid) : List.of())
			.addObject("members", this.register.members().stream().filter(member -> !bid.isOf(member.id())).toList())
			.addObject("kinds", this.files.kinds())
			.addObject("files", this.files.of(id))
			.addObject("defects",
					(state == State.HANDED_IN || state == State.MENDING) ? this.eligibility.defects(id) : null)
			.addObject("withdrawable", lead && state.isAlive() && this.votes.isInTime(bid.candidature().selection()))
			.addObject("declinable", lead && this.agreements.mayDecline(bid.candidature()));
	}

	/** Until when its cities may change it, or answer; {@code null} if they cannot. */
	private Instant until(Candidature candidature, Selection selection) {
		return switch (candidature.state()) {
			case DRAFT -> selection.deadline();
			case MENDING -> candidature.mendUntil().orElse(null);
			default -> null;
		};
	}

	@PostMapping("/partners")
	String add(@PathVariable String id, @RequestParam(defaultValue = "") String city, RedirectAttributes flash) {
		this.reader.asLead(id);
		return told(flash, this.note.of(() -> this.partners.add(id, city)));
	}

	@PostMapping("/partners/{city}/remove")
	String remove(@PathVariable String id, @PathVariable String city, RedirectAttributes flash) {
		this.reader.asLead(id);
		this.register.find(city).orElseThrow(HostingReader::unknown);
		return told(flash, this.note.of(() -> this.partners.remove(id, city)));
	}

	/** A partner says whether it takes part. */
	@PostMapping("/partners/{city}/answer")
	String answer(@PathVariable String id, @PathVariable String city, @RequestParam boolean agrees,
			RedirectAttributes flash) {
		this.reader.asPartner(id, city);
		var refused = this.note.of(agrees ? () -> this.answers.agree(id, city) : () -> this.answers.decline(id, city));
		told(flash, refused);
		// whoever takes no part may not read it any more
		return (agrees || refused != null) ? BACK : "redirect:/hosting";
	}

	@PostMapping("/documents/{kind}")
	String attach(@PathVariable String id, @PathVariable String kind, @RequestParam MultipartFile file,
			RedirectAttributes flash) {
		this.reader.asLead(id);
		var name = (file.getOriginalFilename() != null) ? file.getOriginalFilename() : "";
		return told(flash, this.note.of(() -> this.files.attach(id, kind, name, content(file))));
	}

	@PostMapping("/documents/{document}/remove")
	String remove(@PathVariable String id, @PathVariable UUID document, RedirectAttributes flash) {
		this.reader.asLead(id);
		return told(flash, this.note.of(() -> this.files.remove(id, document)));
	}

	@PostMapping("/withdraw")
	String withdraw(@PathVariable String id, @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
		this.reader.asLead(id);
		return told(flash, this.note.of(() -> this.withdrawals.withdraw(id, reason)));
	}

	/** The city to which hosting is awarded does not host after all. */
	@PostMapping("/decline")
	String decline(@PathVariable String id, @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
		var candidature = this.reader.asLead(id).candidature();
		return told(flash,
				this.note.of(() -> this.agreements.decline(candidature.selection(), candidature.cityId(), reason)));
	}

	private static String told(RedirectAttributes flash, String refused) {
		flash.addFlashAttribute("refused", refused);
		flash.addFlashAttribute("done", (refused == null) ? "hosting.page.done" : null);
		return BACK;
	}

	private static byte[] content(MultipartFile file) {
		try {
			return file.getBytes();
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

}
