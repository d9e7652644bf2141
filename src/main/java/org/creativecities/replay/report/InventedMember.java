package org.creativecities.replay.report;

import java.util.List;

import org.creativecities.network.City;
import org.creativecities.network.Country;
import org.creativecities.replay.stage.InventedCountries;

/**
 * A member city that does not exist.
 *
 * @param field id of the creative field
 */
record InventedMember(String name, Country country, String field, Fate fate) {

	static List<InventedMember> all() {
		return List.of(new InventedMember("Port Alder", InventedCountries.ALDERMARK, "film", Fate.LATE),
				new InventedMember("Aldermouth", InventedCountries.ALDERMARK, "music", Fate.LATE_AT_LAST),
				new InventedMember("Grand Alder", InventedCountries.ALDERMARK, "gastronomy", Fate.SILENT),
				new InventedMember("Villa Solana", InventedCountries.SOLANDIA, "music", Fate.EXTENDED),
				new InventedMember("Puerto Solano", InventedCountries.SOLANDIA, "crafts-and-folk-art", Fate.REVISED),
				new InventedMember("Solano Alto", InventedCountries.SOLANDIA, "design", Fate.REVISED_TWICE),
				new InventedMember("Sainte-Quinte", InventedCountries.TERRA_QUINTA, "crafts-and-folk-art",
						Fate.ARBITRATED),
				new InventedMember("Quinta do Mar", InventedCountries.TERRA_QUINTA, "gastronomy", Fate.BOUNCED));
	}

}
