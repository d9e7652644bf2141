package org.creativecities.pages;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Where two people, or a person and a timer, change the same case at the same moment, one
 * of them is asked to try again, wherever a page does not say so itself.
 */
@ControllerAdvice
class Collisions {

	private static final Logger log = LoggerFactory.getLogger(Collisions.class);

	@ExceptionHandler({ ConcurrencyFailureException.class, DuplicateKeyException.class })
	void met(DataAccessException collision, HttpServletResponse response) throws IOException {
		log.info("Two changes met, and the page asked for another try: {}", collision.getMessage());
		response.sendError(HttpServletResponse.SC_CONFLICT);
	}

}
