package org.creativecities.replay.call;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an invented city writes in its application. */
final class Paper {

	private Paper() {
	}

	static Map<String, Object> opening(CallPlan plan, Candidacy candidacy, String mailbox) {
		return Map.of("callYear", plan.year(), "cityName", candidacy.city(), "country", candidacy.country(),
				"contactName", "Robin Exemplar", "contactEmail", "focal." + mailbox + "@example.org", "contactLanguage",
				"en");
	}

	/** Sections 1 to 6. */
	static Map<String, Object> candidature(Candidacy candidacy, String mailbox) {
		var entered = new TreeMap<String, Object>();
		entered.put("language", "en");
		person(entered, "mayor", "Alex", "Modell", mailbox);
		entered.put("mayorAddress", "1 Town Hall Square");
		entered.put("mayorPhone", "+33 1 00 00 00 00");
		entered.put("mayorLanguage", "en");
		person(entered, "representative", "Kim", "Muster", mailbox);
		person(entered, "main", "Robin", "Exemplar", mailbox);
		entered.put("mainEmailAgain", entered.get("mainEmail"));
		person(entered, "alternative", "Sam", "Ejemplo", mailbox);
		for (var role : List.of("representative", "main", "alternative")) {
			entered.put(role + "Function", "Culture and creativity");
			entered.put(role + "Institution", "City of " + candidacy.city());
		}
		entered.put("field", candidacy.field());
		entered.put("appliedBefore", "no");
		entered.put("presentation", candidacy.city() + " wishes to join the Network, to share what its creative people "
				+ "know and to learn from other cities.");
		return entered;
	}

	/** Sections 7 to 14, handed in. */
	static Map<String, Object> application(Candidacy candidacy) {
		var entered = new TreeMap<String, Object>();
		for (var section : List.of("impact", "culturalAssets", "fieldRole", "fieldEconomy", "fieldEducation",
				"fieldPolicies", "fieldFestivals", "fieldFacilities", "fieldInclusion", "fieldSociety",
				"fieldCooperation", "management", "communication")) {
			entered.put(section, "What %s has and plans, told in a few plain words.".formatted(candidacy.city()));
		}
		entered.put("population", 250_000);
		entered.put("areaKm2", 120);
		entered.put("gdp", "No relevant information to provide");
		entered.put("localInitiatives", List.of(initiative("A house for makers")));
		entered.put("internationalInitiatives", List.of(initiative("Residencies with cities of the Global South")));
		entered.put("budgetTotal", 300_000);
		entered.put("budgetCurrency", "EUR");
		entered.put("budgetSources",
				List.of(Map.of("source", "City", "amount", 200_000), Map.of("source", "Region", "amount", 100_000)));
		entered.put("commitReport", true);
		entered.put("commitConference", true);
		entered.put("commitMission", true);
		entered.put("url1", "https://city.example.org/");
		entered.put("signedBy", "Alex Modell");
		entered.put("handIn", "submit");
		entered.put("knowsMissing", true);
		return entered;
	}

	private static Map<String, Object> initiative(String title) {
		return Map.of("title", title, "text", "Over four years people meet, learn and show what they make.", "budget",
				50_000);
	}

	private static void person(Map<String, Object> entered, String role, String first, String family, String mailbox) {
		entered.put(role + "Title", "other");
		entered.put(role + "FirstName", first);
		entered.put(role + "FamilyName", family);
		entered.put(role + "Email", role + "." + mailbox + "@example.org");
	}

}
