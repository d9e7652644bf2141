package org.creativecities.pages;

import java.security.Principal;

import jakarta.servlet.http.HttpServletRequest;
import org.creativecities.workflow.GroupMembers;
import org.thymeleaf.context.LazyContextVariable;

import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What the layout shows around every page. */
@ControllerAdvice
class PageFrame {

	private final GroupMembers people;

	PageFrame(GroupMembers people) {
		this.people = people;
	}

	/** Made where a page is shown: what only redirects looks up no name. */
	@ModelAttribute("frame")
	LazyContextVariable<Frame> frame(Principal person) {
		return new LazyContextVariable<>() {
			@Override
			protected Frame loadValue() {
				return new Frame((person != null) ? PageFrame.this.people.name(person.getName()) : null,
						inLanguage("en"), inLanguage("fr"));
			}
		};
	}

	/**
	 * Whether what was sent was refused since its page belongs to a session that is over.
	 */
	@ModelAttribute("stale")
	boolean stale(HttpServletRequest request) {
		return request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException;
	}

	/** This page again, in that language; what else the address says is kept. */
	private static String inLanguage(String language) {
		return "?" + ServletUriComponentsBuilder.fromCurrentRequest()
			.replaceQueryParam("lang", language)
			.build()
			.getQuery();
	}

	/**
	 * The frame of one page.
	 *
	 * @param person the name of who is logged in, or {@code null}
	 * @param english the query that shows this page in English
	 * @param french the query that shows it in French
	 */
	record Frame(String person, String english, String french) {
	}

}
