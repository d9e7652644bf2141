package org.creativecities.monitoring.answers.web;

import java.util.List;
import java.util.Locale;

import org.creativecities.monitoring.answers.Changes;
import org.creativecities.monitoring.answers.HandingIn;
import org.creativecities.monitoring.answers.ReportDesk;
import org.creativecities.monitoring.answers.ReportSheets;
import org.creativecities.monitoring.report.Exemptions;
import org.creativecities.monitoring.report.Extensions;
import org.creativecities.monitoring.report.MembershipNotices;
import org.creativecities.monitoring.report.Report;
import org.creativecities.pages.RefusalNote;
import org.creativecities.settings.Settings;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The report of a city: where it stands, what is missing, one page for each section, and
 * the button that hands it in.
 */
@Controller
@RequestMapping("/reports/{id}")
class ReportPage {

	private final ReportReader reader;

	private final ReportSheets sheets;

	private final ReportDesk desk;

	private final Changes changes;

	private final HandingIn handingIn;

	private final Extensions extensions;

	private final Exemptions exemptions;

	private final MembershipNotices membership;

	private final Settings settings;

	private final RefusalNote note;

	ReportPage(ReportReader reader, ReportSheets sheets, ReportDesk desk, Changes changes, HandingIn handingIn,
			Extensions extensions, Exemptions exemptions, MembershipNotices membership, Settings settings,
			RefusalNote note) {
		this.reader = reader;
		this.sheets = sheets;
		this.desk = desk;
		this.changes = changes;
		this.handingIn = handingIn;
		this.extensions = extensions;
		this.exemptions = exemptions;
		this.membership = membership;
		this.settings = settings;
		this.note = note;
	}

	@GetMapping
	ModelAndView overview(@PathVariable String id) {
		var report = this.reader.read(id);
		return page("monitoring/report", report).addObject("whole", this.desk.onTheWhole(report))
			.addObject("revisionDays", this.settings.count("monitoring.revision.extension"))
			.addObject("mayHandIn", this.reader.isCity(report) && this.handingIn.isPossible(id))
			.addObject("mayChangeConsent", this.reader.isCity(report) && this.handingIn.mayChangeConsent(report))
			.addObject("consent", this.handingIn.consent(id).orElse(null))
			.addObject("readers", this.handingIn.consentInWords(id))
			.addObject("membership", this.reader.isCity(report) ? this.membership.of(report).orElse(null) : null)
			.addObject("extensions", this.extensions.of(id))
			.addObject("exemptionAsked", this.exemptions.reason(id).isPresent());
	}

	@GetMapping(params = "section")
	ModelAndView section(@PathVariable String id, @RequestParam int section, Locale language) {
		var report = this.reader.read(id);
		var views = this.desk.section(id, section, language);
		if (views.isEmpty()) {
			return overview(id);
		}
		return page("monitoring/report-section", report).addObject("section", section)
			.addObject("views", views)
			.addObject("me", this.reader.me());
	}

	/**
	 * What changed from one submission to a later one; without numbers, to the last one.
	 */
	@GetMapping("/changes")
	ModelAndView changes(@PathVariable String id, @RequestParam(defaultValue = "0") int to, Locale language) {
		var report = this.reader.read(id);
		var sheet = this.sheets.of(report);
		var last = sheet.submissions().isEmpty() ? 0 : sheet.submissions().get(0).number();
		var shown = (to < 1 || to > last) ? last : to;
		return new ModelAndView("monitoring/report-changes").addObject("sheet", sheet)
			.addObject("to", shown)
			.addObject("changes", this.changes.between(id, shown - 1, shown, language));
	}

	@PostMapping("/submission")
	String handIn(@PathVariable String id, @RequestParam(defaultValue = "") String consent,
			@RequestParam(defaultValue = "") List<String> withheld, RedirectAttributes flash) {
		this.reader.asCity(id);
		var refused = this.note.of(() -> flash.addFlashAttribute(
				this.handingIn.handIn(id, consent, withheld).isComplete() ? "handedIn" : "incomplete", true));
		flash.addFlashAttribute("refused", refused);
		return "redirect:/reports/{id}";
	}

	private ModelAndView page(String template, Report report) {
		return new ModelAndView(template).addObject("sheet", this.sheets.of(report))
			.addObject("city", this.reader.isCity(report));
	}

}
