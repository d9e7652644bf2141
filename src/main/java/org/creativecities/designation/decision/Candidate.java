package org.creativecities.designation.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.creativecities.designation.application.Application;
import org.creativecities.network.City;
import org.creativecities.network.Country;
import org.creativecities.network.Register;

import org.springframework.stereotype.Component;

/**
 * An assessed application as the ranking sees it, with what tells equals apart.
 *
 * @param mean 0 to 100
 * @param countryWithoutMember whether the country has no member city yet
 * @param regionShare members of the region, in percent of all
 * @param fieldMembers members of the creative field
 */
record Candidate(String applicationId, String cityId, String country, String field, BigDecimal mean,
		String recommendation, boolean countryWithoutMember, BigDecimal regionShare, int fieldMembers) {

	boolean isRecommended() {
		return "recommended".equals(this.recommendation);
	}

	/**
	 * What speaks for it at equal merit: no points, a remark for the Director-General.
	 */
	List<String> flags(BigDecimal underRepresentedBelow) {
		var flags = new ArrayList<String>();
		if (this.countryWithoutMember) {
			flags.add("COUNTRY_WITHOUT_MEMBER");
		}
		if (this.regionShare.compareTo(underRepresentedBelow) < 0) {
			flags.add("REGION_UNDER_REPRESENTED");
		}
		return flags;
	}

	/** Sees applications beside the register as it is now. */
	@Component
	static class Gallery {

		private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

		private final Register register;

		Gallery(Register register) {
			this.register = register;
		}

		List<Candidate> of(List<Application> applications) {
			var countries = this.register.members().stream().map(City::country).collect(Collectors.toSet());
			var fields = this.register.membersByField();
			var regions = this.register.membersByRegion();
			var regionOf = this.register.countries().stream().collect(Collectors.toMap(Country::code, Country::region));
			return applications.stream()
				.map(application -> new Candidate(application.id(), application.cityId(), application.country(),
						application.fieldId(), Optional.ofNullable(application.mean()).orElse(BigDecimal.ZERO),
						application.recommendation(), !countries.contains(application.country()),
						share(regions, regionOf.get(application.country())),
						fields.getOrDefault(application.fieldId(), 0)))
				.toList();
		}

		private static BigDecimal share(Map<String, Integer> regions, String region) {
			var all = regions.values().stream().mapToInt(Integer::intValue).sum();
			return (all == 0) ? BigDecimal.ZERO
					: BigDecimal.valueOf(regions.getOrDefault(region, 0))
						.multiply(HUNDRED)
						.divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP);
		}

	}

}
