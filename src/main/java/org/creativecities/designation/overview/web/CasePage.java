package org.creativecities.designation.overview.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.creativecities.designation.application.ApplicationDocuments;
import org.creativecities.designation.application.MayorInvitations;
import org.creativecities.designation.application.Withdrawals;
import org.creativecities.designation.overview.CaseFiles;
import org.creativecities.designation.overview.PublishedFeedback;
import org.creativecities.designation.overview.Sheets;
import org.creativecities.designation.overview.web.CaseReader.Role;
import org.creativecities.pages.RefusalNote;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One application: where it stands, what is missing, its files, its receipts; and for the
 * city the way to withdraw it.
 */
@Controller
class CasePage {

	private final CaseReader reader;

	private final CaseFiles files;

	private final CaseLetters letters;

	private final Sheets sheets;

	private final PublishedFeedback feedback;

	private final ApplicationDocuments documents;

	private final Withdrawals withdrawals;

	private final MayorInvitations mayors;

	private final RefusalNote note;

	CasePage(CaseReader reader, CaseFiles files, CaseLetters letters, Sheets sheets, PublishedFeedback feedback,
			ApplicationDocuments documents, Withdrawals withdrawals, MayorInvitations mayors, RefusalNote note) {
		this.reader = reader;
		this.files = files;
		this.letters = letters;
		this.sheets = sheets;
		this.feedback = feedback;
		this.documents = documents;
		this.withdrawals = withdrawals;
		this.mayors = mayors;
		this.note = note;
	}

	@GetMapping("/applications/{id}")
	ModelAndView show(@PathVariable String id) {
		var role = this.reader.read(id);
		var file = this.files.of(id);
		var sheet = (role == Role.COMMISSION) ? Optional.of(this.sheets.known(id)) : this.sheets.submitted(id);
		return new ModelAndView("designation/application",
				Map.of("sheet", sheet.filter(one -> !one.isBlank()), "file", file, "city", role == Role.CITY,
						"secretariat", role == Role.SECRETARIAT, "letters",
						(role == Role.CITY) ? this.letters.toCity(file.application()) : List.of(), "feedback",
						this.feedback.of(file.application())));
	}

	@PostMapping("/applications/{id}/documents/{kind}")
	String attach(@PathVariable String id, @PathVariable String kind, @RequestParam MultipartFile file,
			RedirectAttributes flash) {
		var by = this.reader.asCity(id);
		var name = (file.getOriginalFilename() != null) ? file.getOriginalFilename() : "";
		flash.addFlashAttribute("refused",
				this.note.of(() -> this.documents.attach(id, kind, name, content(file), by)));
		flash.addFlashAttribute("refusedKind", kind);
		return "redirect:/applications/{id}#files";
	}

	@PostMapping("/applications/{id}/documents/{document}/remove")
	String remove(@PathVariable String id, @PathVariable UUID document, RedirectAttributes flash) {
		var by = this.reader.asCity(id);
		flash.addFlashAttribute("refused", this.note.of(() -> this.documents.remove(id, document, by)));
		return "redirect:/applications/{id}#files";
	}

	@PostMapping("/applications/{id}/mayor-link")
	String renewLink(@PathVariable String id, @RequestParam(defaultValue = "") String address,
			RedirectAttributes flash) {
		this.reader.asCity(id);
		var refused = this.note.of(() -> this.mayors.renew(id, address));
		flash.addFlashAttribute("refused", refused);
		flash.addFlashAttribute("linkSent", refused == null);
		return "redirect:/applications/{id}";
	}

	@GetMapping("/applications/{id}/withdraw")
	ModelAndView confirm(@PathVariable String id) {
		this.reader.asCity(id);
		return new ModelAndView("designation/withdraw", Map.of("file", this.files.of(id)));
	}

	@PostMapping("/applications/{id}/withdraw")
	String withdraw(@PathVariable String id, @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
		var by = this.reader.asCity(id);
		flash.addFlashAttribute("refused", this.note.of(() -> this.withdrawals.withdraw(id, reason, by)));
		return "redirect:/applications/{id}";
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
