package org.creativecities.monitoring.answers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.creativecities.network.City;
import org.creativecities.network.Register;
import org.creativecities.workflow.InputRefused;

import org.springframework.stereotype.Component;

/** Member cities as partners, picked from the register and never typed freely. */
@Component
public class PartnerCities {

	/** As the list of suggestions writes a city: {@code Granada (NI)}. */
	private static final Pattern SUGGESTED = Pattern.compile("(.+?)\\s*\\(([A-Za-z]{2})\\)");

	private final Register register;

	PartnerCities(Register register) {
		this.register = register;
	}

	/** All members, as one picks them, by id. */
	public Map<String, String> members() {
		var members = new LinkedHashMap<String, String>();
		this.register.members().forEach(city -> members.put(city.id(), written(city)));
		return members;
	}

	/** How cities are written, by id; one that has left the register is its id. */
	public Map<String, String> names(List<?> ids) {
		var names = new LinkedHashMap<String, String>();
		ids.forEach(id -> names.put(String.valueOf(id), name(String.valueOf(id))));
		return names;
	}

	/**
	 * The ids of cities, by their id or as the suggestions write them; several may be
	 * separated by semicolons.
	 * @throws InputRefused naming the first that is no member
	 */
	List<String> read(List<String> entered, Integer most) {
		var ids = entered.stream()
			.flatMap(text -> List.of(text.split(";")).stream())
			.map(String::strip)
			.filter(text -> !text.isEmpty())
			.map(text -> find(text).filter(City::isMember)
				.orElseThrow(() -> new InputRefused("", "report.no-member", text))
				.id())
			.distinct()
			.toList();
		if (most != null && ids.size() > most) {
			throw new InputRefused("", "report.too-many-cities", most);
		}
		return ids;
	}

	private Optional<City> find(String text) {
		var suggested = SUGGESTED.matcher(text);
		if (suggested.matches()) {
			return this.register.cityNamed(suggested.group(1), suggested.group(2).toUpperCase(java.util.Locale.ROOT));
		}
		return byId(text)
			.or(() -> this.register.members().stream().filter(city -> city.name().equalsIgnoreCase(text)).findFirst());
	}

	private String name(String id) {
		return byId(id).map(PartnerCities::written).orElse(id);
	}

	private Optional<City> byId(String id) {
		try {
			return Optional.of(this.register.city(id));
		}
		catch (IllegalArgumentException none) {
			return Optional.empty();
		}
	}

	private static String written(City city) {
		return "%s (%s)".formatted(city.name(), city.country());
	}

}
