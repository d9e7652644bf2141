package org.creativecities.network.web;

import java.time.LocalDate;
import java.util.regex.Pattern;

import org.creativecities.ProductTest;
import org.creativecities.network.Membership;
import org.creativecities.network.RegisterImport;
import org.creativecities.security.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
class RegisterPageTest {

	private static final Pattern ROW = Pattern.compile("<th scope=\"row\">\\s*<span>([^<]+)</span>");

	@LocalServerPort
	int port;

	@Autowired
	private RegisterImport registerImport;

	@Autowired
	private Membership membership;

	private Browser browser;

	@BeforeEach
	void members() {
		this.registerImport.all();
		this.browser = new Browser(this.port);
	}

	@Test
	void everybody_sees_the_members_without_a_login() {
		var page = this.browser.get("/register");

		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("350 cities", "Łódź", "Şanlıurfa").doesNotContain("??");
		assertThat(ROW.matcher(page.body()).results()).hasSize(350);
	}

	@Test
	void a_city_is_found_with_and_without_accents_in_both_languages() {
		assertThat(this.browser.get("/register?q=lodz").body()).contains("One city", "Łódź");
		assertThat(this.browser.get("/register?q=%C5%81%C3%93D%C5%B9&lang=fr").body()).contains("Une ville", "Pologne");
		assertThat(this.browser.get("/register?q=pologne&lang=en").body()).contains("Łódź", "Kraków");
	}

	@Test
	void choices_narrow_the_list_down() {
		assertThat(this.browser.get("/register?q=granada").body()).contains("2 cities");
		assertThat(this.browser.get("/register?q=granada&region=LAC").body()).contains("One city", "Nicaragua");
		assertThat(this.browser.get("/register?field=literature&country=FR").body()).contains("Lyon");
		assertThat(this.browser.get("/register?field=film&country=IS").body()).contains("No city fits");
	}

	@Test
	void what_is_typed_is_shown_as_text_and_nonsense_finds_nothing() {
		var page = this.browser.get("/register?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E&field=%00&region=MOON");

		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).doesNotContain("<script>alert").contains("No city fits");
	}

	@Test
	void an_applicant_and_a_designation_taken_back_are_not_published() {
		this.membership.registerApplicant("Port Alder", "IT", true);
		var birch = this.membership.registerApplicant("Port Birch", "IT", true);
		this.membership.admit(birch.id(), "film", LocalDate.of(2020, 1, 1));
		assertThat(this.browser.get("/register?q=port").body()).contains("Port Birch", "made up for the demonstration")
			.doesNotContain("Port Alder");

		this.membership.revoke(birch.id(), LocalDate.of(2020, 1, 5));

		assertThat(this.browser.get("/register?q=port").body()).doesNotContain("Port Birch");
	}

}
