package org.creativecities.demo;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.creativecities.mail.PostOffice;
import org.creativecities.workflow.FastForward;
import org.creativecities.workflow.InputRefused;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where an administrator moves the clock of the demonstration forward: to what falls due
 * next, by some days, or to a date. Exists in no other profile; who may come here is said
 * where all paths are guarded.
 */
@Controller
@Profile("demo")
@RequestMapping("/demo/clock")
class ClockPage {

	private static final int REFUSED = 422;

	/** Rows of what falls due. */
	private static final int MOST = 25;

	private static final List<Integer> STEPS = List.of(1, 7, 30);

	/** How far one move may go, in years: enough for any cycle, no slip of the pen. */
	private static final int FARTHEST = 5;

	private static final LocalTime MORNING = LocalTime.of(9, 0);

	private final FastForward forward;

	private final PostOffice postOffice;

	private final ClockTexts texts;

	private final Clock clock;

	ClockPage(FastForward forward, PostOffice postOffice, ClockTexts texts, Clock clock) {
		this.forward = forward;
		this.postOffice = postOffice;
		this.texts = texts;
		this.clock = clock;
	}

	@GetMapping
	String show(Locale language, Model model) {
		model.addAttribute("now", this.clock.instant());
		model.addAttribute("paris", this.texts.now(language));
		model.addAttribute("days", this.texts.ahead().map(Duration::toDays).orElse(null));
		model.addAttribute("steps", STEPS);
		model.addAttribute("earliest", today());
		model.addAttribute("most", MOST);
		model.addAttribute("due",
				this.forward.upcoming(MOST, language).stream().map(due -> this.texts.line(due, language)).toList());
		return "demo/clock";
	}

	@PostMapping
	String move(@RequestParam(defaultValue = "") String move, @RequestParam(defaultValue = "") String days,
			@RequestParam(defaultValue = "") String day, Locale language, Model model, RedirectAttributes next,
			HttpServletResponse response) {
		try {
			var passage = this.forward.to(target(move, days, day, language), this.postOffice::deliver, language);
			next.addFlashAttribute("moved", this.texts.moved(passage, language));
			next.addFlashAttribute("failed", this.texts.failed(passage, language));
			return "redirect:/demo/clock";
		}
		catch (InputRefused refused) {
			response.setStatus(REFUSED);
			var defect = refused.defects().get(0);
			model.addAttribute("refused", new Refused(move.equals("date") ? defect.field() : "",
					this.texts.say(defect.code(), language, defect.words(language))));
			model.addAttribute("day", day);
			return show(language, model);
		}
	}

	private Instant target(String move, String days, String day, Locale language) {
		return switch (move) {
			case "next" -> this.forward.upcoming(1, language)
				.stream()
				.findFirst()
				.orElseThrow(() -> new InputRefused("", "demo.clock.nothing-next"))
				.at();
			case "days" -> this.clock.instant().atZone(ClockTexts.PARIS).plusDays(known(days)).toInstant();
			case "date" -> morning(day, language);
			default -> throw new InputRefused("", "demo.clock.how");
		};
	}

	private static int known(String days) {
		return STEPS.stream()
			.filter(step -> step.toString().equals(days))
			.findFirst()
			.orElseThrow(() -> new InputRefused("", "demo.clock.how"));
	}

	private Instant morning(String day, Locale language) {
		var morning = read(day).atTime(MORNING).atZone(ClockTexts.PARIS).toInstant();
		var farthest = today().plusYears(FARTHEST).atTime(MORNING).atZone(ClockTexts.PARIS).toInstant();
		if (morning.isAfter(farthest)) {
			throw new InputRefused("day", "demo.clock.date.far", this.texts.day(farthest, language), FARTHEST);
		}
		return morning;
	}

	private static LocalDate read(String day) {
		try {
			return LocalDate.parse(day);
		}
		catch (DateTimeException unreadable) {
			throw new InputRefused("day", "demo.clock.date.missing");
		}
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ClockTexts.PARIS);
	}

	/**
	 * Why the clock was not moved.
	 *
	 * @param field the field it concerns; empty if it concerns the whole
	 */
	record Refused(String field, String sentence) {
	}

}
