package org.creativecities.elections;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Three Cities of Film, of three countries, before anybody has held a seat. */
abstract class ThreeCities {

	@Autowired
	ApplicationContext product;

	ElectionStory story;

	String alder;

	String rowan;

	String cormier;

	@BeforeEach
	void areMembers() {
		this.story = new ElectionStory(this.product);
		this.alder = this.story.member("Port Alder", "IT");
		this.rowan = this.story.member("Bay Rowan", "BR");
		this.cormier = this.story.member("Cap Cormier", "FR");
	}

	@AfterEach
	void areForgotten() {
		this.story.tidy();
	}

}
