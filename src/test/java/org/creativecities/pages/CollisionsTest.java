package org.creativecities.pages;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PostMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** What a person reads whose change met a timer at the same moment. */
class CollisionsTest {

	private final AtomicInteger tries = new AtomicInteger();

	private RefusalNote note;

	@BeforeEach
	void messages() {
		var messages = new ReloadableResourceBundleMessageSource();
		messages.setBasename("classpath:messages/pages");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		this.note = new RefusalNote(messages);
	}

	@AfterEach
	void language() {
		LocaleContextHolder.resetLocaleContext();
	}

	@Test
	void a_change_that_met_a_timer_is_tried_again_and_nobody_reads_of_it() {
		assertThat(this.note.of(() -> meets(2))).isNull();

		assertThat(this.tries).hasValue(3);
	}

	@Test
	void a_change_that_meets_others_again_and_again_ends_in_a_sentence() {
		LocaleContextHolder.setLocale(Locale.ENGLISH);
		assertThat(this.note.of(() -> meets(100)))
			.isEqualTo("The case moved on at the same moment, and nothing was changed. Please try again.");
		assertThat(this.tries).hasValue(3);

		LocaleContextHolder.setLocale(Locale.FRENCH);
		assertThat(this.note.of(() -> meets(100))).contains("au même moment");
	}

	@Test
	void of_two_who_write_the_same_row_the_second_is_tried_again() {
		assertThat(this.note.of(() -> {
			if (this.tries.incrementAndGet() == 1) {
				throw new DuplicateKeyException("Somebody has just validated it.");
			}
		})).isNull();

		assertThat(this.tries).hasValue(2);
	}

	@Test
	void a_page_that_says_nothing_of_it_is_no_failure_of_ours() throws Exception {
		var pages = MockMvcBuilders.standaloneSetup(new Page()).setControllerAdvice(new Collisions()).build();

		pages.perform(post("/")).andExpect(status().isConflict());
		pages.perform(post("/twice")).andExpect(status().isConflict());
	}

	private void meets(int times) {
		if (this.tries.incrementAndGet() <= times) {
			throw new OptimisticLockingFailureException("A reminder left.");
		}
	}

	@Controller
	static class Page {

		@PostMapping("/")
		String changes() {
			throw new OptimisticLockingFailureException("A reminder left.");
		}

		@PostMapping("/twice")
		String writesTwice() {
			throw new DuplicateKeyException("Somebody has just written it.");
		}

	}

}
