package org.creativecities.pages;

import java.util.Set;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody arrives after the login: the ways on, each with a sentence. */
@Controller
class HomePage {

	/** Who may open an application. */
	private static final Set<String> APPLYING = Set.of("cities", "natcoms", "secretariat");

	/** Who has a calendar, or looks after those of others. */
	private static final Set<String> WITH_DATES = Set.of("cities", "secretariat", "secretariat-head");

	/** Who stands to host, or advises on those that do. */
	private static final Set<String> HOSTING = Set.of("cities", "coordination-committee");

	/** Who prepares, counts and certifies ballots. */
	private static final Set<String> COUNTING = Set.of("secretariat", "secretariat-head", "dg-office");

	private final boolean demonstration;

	HomePage(Environment environment) {
		this.demonstration = environment.acceptsProfiles(Profiles.of("demo"));
	}

	@GetMapping("/")
	String show(Model model, Authentication person) {
		var groups = person.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
		model.addAttribute("demonstration", this.demonstration);
		model.addAttribute("administrator", groups.contains("camunda-admin"));
		model.addAttribute("head", groups.contains("secretariat-head"));
		model.addAttribute("applies", groups.stream().anyMatch(APPLYING::contains));
		model.addAttribute("hasDates", groups.stream().anyMatch(WITH_DATES::contains));
		model.addAttribute("city", groups.contains("cities"));
		model.addAttribute("readsHosting", groups.stream().anyMatch(HOSTING::contains));
		model.addAttribute("countsBallots", groups.stream().anyMatch(COUNTING::contains));
		model.addAttribute("secretariat", groups.contains("secretariat") || groups.contains("secretariat-head"));
		return "pages/home";
	}

}
