package org.creativecities.designation.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.creativecities.network.Country;
import org.creativecities.network.CreativeField;
import org.creativecities.network.Register;
import org.creativecities.workflow.InputRefused.Defect;
import org.creativecities.workflow.InputRefused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what an officer enters about experts. */
@Service
@Transactional
public class ExpertDesk {

	/** Characters, as in the register of cities. */
	private static final int LONGEST = 120;

	private static final String SHORT_NAME = "[a-z][a-z0-9-]{1,39}";

	private static final String ADDRESS = "[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,180}\\.[^\\s@<>,;\".]{2,60}";

	private final Experts experts;

	private final Register register;

	ExpertDesk(Experts experts, Register register) {
		this.experts = experts;
		this.register = register;
	}

	/**
	 * Enters an expert, who may be asked from now on.
	 * @throws InputRefused naming each field and what is wrong
	 */
	public void enter(ExpertEntry entry) {
		var defects = new ArrayList<Defect>();
		check(defects, entry.id().matches(SHORT_NAME), "id", "expert.id");
		check(defects, !this.experts.exists(entry.id()), "id", "expert.id-taken", entry.id());
		check(defects, !entry.name().isEmpty() && entry.name().length() <= LONGEST, "name", "expert.name", LONGEST);
		check(defects, entry.email().matches(ADDRESS), "email", "expert.email");
		check(defects, Set.of("en", "fr").contains(entry.language()), "language", "expert.language");
		var country = country(entry.country());
		check(defects, country.isPresent(), "country", "expert.country");
		var known = this.register.fields().stream().map(CreativeField::id).toList();
		check(defects, !entry.fields().isEmpty() && known.containsAll(entry.fields()), "fields", "expert.fields");
		if (!defects.isEmpty()) {
			throw new InputRefused(defects);
		}
		this.experts.enter(new Expert(entry.id(), entry.name(), entry.email(), Locale.forLanguageTag(entry.language()),
				country.get().zone(), entry.country(), List.copyOf(entry.fields()), true, false));
	}

	private Optional<Country> country(String code) {
		return this.register.countries().stream().filter(country -> country.code().equals(code)).findFirst();
	}

	private static void check(List<Defect> defects, boolean right, String field, String code, Object... arguments) {
		if (!right) {
			defects.add(new Defect(field, code, List.of(arguments)));
		}
	}

}
