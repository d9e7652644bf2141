package org.creativecities.elections.mandate.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.creativecities.network.CreativeField;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Regions and sub-networks as a page lists them, in the reader's language. */
@Component("regionNames")
class RegionNames {

	private final MessageSource messages;

	RegionNames(MessageSource messages) {
		this.messages = messages;
	}

	public List<String> of(Collection<String> regions, Locale language) {
		return regions.stream()
			.map(region -> this.messages.getMessage("network.region." + region, null, language))
			.toList();
	}

	public List<String> fields(Collection<CreativeField> fields, Locale language) {
		return fields.stream().map(field -> field.name(language)).toList();
	}

}
