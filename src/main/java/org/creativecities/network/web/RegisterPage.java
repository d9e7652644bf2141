package org.creativecities.network.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.creativecities.network.FoldedName;
import org.creativecities.network.MemberDirectory;
import org.creativecities.network.MemberDirectory.Entry;
import org.creativecities.network.Region;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The member cities for everybody, without a login: found by name, field, region or
 * country.
 */
@Controller
class RegisterPage {

	/** Characters; more is no name. */
	private static final int LONGEST_SEARCH = 100;

	private final MemberDirectory directory;

	RegisterPage(MemberDirectory directory) {
		this.directory = directory;
	}

	@GetMapping("/register")
	String show(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String field,
			@RequestParam(defaultValue = "") String region, @RequestParam(defaultValue = "") String country,
			Locale language, Model model) {
		var members = this.directory.all();
		var text = (q.length() > LONGEST_SEARCH) ? q.substring(0, LONGEST_SEARCH) : q;
		model.addAttribute("members",
				members.stream()
					.filter((member) -> text.isBlank() || member.named(text))
					.filter((member) -> field.isEmpty() || field.equals(member.field().id()))
					.filter((member) -> region.isEmpty() || region.equals(member.region()))
					.filter((member) -> country.isEmpty() || country.equals(member.city().country()))
					.toList());
		model.addAttribute("q", text);
		model.addAttribute("field", field);
		model.addAttribute("region", region);
		model.addAttribute("country", country);
		model.addAttribute("fields",
				choices(members, (member) -> new Choice(member.field().id(), member.field().name(language))));
		model.addAttribute("countries",
				choices(members, (member) -> new Choice(member.city().country(), member.country(language))));
		model.addAttribute("regions", List.of(Region.values()));
		return "network/register";
	}

	private static List<Choice> choices(List<Entry> members, Function<Entry, Choice> choice) {
		return members.stream()
			.map(choice)
			.distinct()
			.sorted(java.util.Comparator.comparing((one) -> FoldedName.of(one.name()).value()))
			.toList();
	}

	/** One line of a list to choose from. */
	record Choice(String id, String name) {
	}

}
