package org.creativecities.pages;

import java.util.Locale;

import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.GroupMembers;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Who did something, as logs on pages name them. */
@Component
public class Doers {

	private final GroupMembers people;

	private final MessageSource messages;

	Doers(GroupMembers people, MessageSource messages) {
		this.people = people;
		this.messages = messages;
	}

	/** What a timer does, or follows by itself, is done by the product. */
	public String name(String account, Locale language) {
		return CurrentPerson.PRODUCT.equals(account) ? this.messages.getMessage("pages.product", null, language)
				: this.people.name(account);
	}

}
