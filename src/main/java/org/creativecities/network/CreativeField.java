package org.creativecities.network;

import java.util.Locale;

/**
 * A creative field, and with it a sub-network. Fields are data: an eighth needs no new
 * code.
 *
 * @param id such as {@code crafts-and-folk-art}
 */
public record CreativeField(String id, String nameEn, String nameFr) {

	public String name(Locale language) {
		return "fr".equals(language.getLanguage()) ? this.nameFr : this.nameEn;
	}

}
