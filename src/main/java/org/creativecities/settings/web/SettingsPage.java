package org.creativecities.settings.web;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.creativecities.settings.Setting;
import org.creativecities.settings.SettingsCatalogue;
import org.creativecities.workflow.InputRefused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where the head of the secretariat sees every rule, what it rests on, and changes it.
 */
@Controller
@RequestMapping("/desk/settings")
class SettingsPage {

	private static final int REFUSED = 422;

	private final SettingsCatalogue catalogue;

	private final SettingTexts texts;

	SettingsPage(SettingsCatalogue catalogue, SettingTexts texts) {
		this.catalogue = catalogue;
		this.texts = texts;
	}

	@GetMapping
	String all(Locale language, Model model) {
		Map<String, List<SettingTexts.Line>> byCapability = this.catalogue.all()
			.stream()
			.collect(Collectors.groupingBy((setting) -> this.texts.capability(setting, language), LinkedHashMap::new,
					Collectors.mapping((setting) -> this.texts.line(setting, language), Collectors.toList())));
		model.addAttribute("capabilities", byCapability);
		return "settings/all";
	}

	@GetMapping("/{id}")
	String one(@PathVariable String id, Locale language, Model model) {
		var setting = setting(id);
		return one(setting, this.texts.entry(setting), Map.of(), language, model);
	}

	@PostMapping("/{id}")
	String change(@PathVariable String id, @RequestParam(defaultValue = "") String value,
			@RequestParam(defaultValue = "") String reason, @RequestParam int version, Principal person,
			Locale language, Model model, RedirectAttributes next, HttpServletResponse response) {
		setting(id);
		try {
			this.catalogue.change(id, value, reason, version, person.getName());
			next.addFlashAttribute("changed", id);
			return "redirect:/desk/settings";
		}
		catch (InputRefused refused) {
			response.setStatus(REFUSED);
			var errors = refused.defects()
				.stream()
				.collect(Collectors.toMap(InputRefused.Defect::field, (defect) -> defect, (first, second) -> first));
			return one(setting(id), new SettingTexts.Entry(value, reason), errors, language, model);
		}
	}

	private String one(Setting setting, SettingTexts.Entry entry, Map<String, InputRefused.Defect> errors,
			Locale language, Model model) {
		model.addAttribute("setting", this.texts.line(setting, language));
		model.addAttribute("version", setting.version());
		model.addAttribute("days", this.texts.isDays(setting));
		model.addAttribute("yesno", this.texts.isYesNo(setting));
		model.addAttribute("entry", entry);
		model.addAttribute("errors", errors);
		model.addAttribute("history",
				this.texts.history(setting, this.catalogue.history(setting.rule().id()), language));
		return "settings/one";
	}

	private Setting setting(String id) {
		try {
			return this.catalogue.setting(id);
		}
		catch (IllegalArgumentException unknown) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

}
