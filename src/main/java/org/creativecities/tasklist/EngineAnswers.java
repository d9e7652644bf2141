package org.creativecities.tasklist;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.creativecities.workflow.FormNumbers;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes answers of the engine's API on their way out: forms and names into French for
 * those who read French, numbers of the secretariat into forms, and the variables of a
 * form by its draft. It runs outside the engine's own checks and sees only what they let
 * through.
 */
class EngineAnswers extends OncePerRequestFilter {

	private static final Pattern FORM = Pattern.compile(".*/(deployed-form|deployed-start-form)");

	private static final Pattern VARIABLES = Pattern.compile(".*/task/([^/]+)/form-variables");

	private static final Pattern NAMED = Pattern.compile(
			".*/(task|task/[^/]+|filter|filter/[^/]+|filter/[^/]+/list|process-definition|process-definition/[^/]+)");

	private static final Pattern SUBMITTED = Pattern.compile(".*/(submit-form|complete)");

	private static final Pattern INTRODUCTION = Pattern
		.compile("^Cannot (submit task form|instantiate process definition|complete task) [^ ]+: ");

	private static final Pattern DONE = Pattern.compile(".*/task/([^/]+)/(submit-form|complete)");

	private final FrenchNames names;

	private final SavedDrafts drafts;

	private final JsonMapper json = new JsonMapper();

	EngineAnswers(FrenchNames names, SavedDrafts drafts) {
		this.names = names;
		this.drafts = drafts;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var path = Optional.ofNullable(request.getPathInfo()).orElse("");
		if ("POST".equals(request.getMethod()) && SUBMITTED.matcher(path).matches()) {
			submit(request, response, chain, path);
			return;
		}
		var change = change(request, path);
		if (change.isEmpty()) {
			chain.doFilter(request, response);
			return;
		}
		var kept = new ContentCachingResponseWrapper(response);
		chain.doFilter(request, kept);
		if (kept.getStatus() == HttpServletResponse.SC_OK) {
			apply(change.get(), kept);
		}
		kept.copyBodyToResponse();
	}

	/**
	 * A completed task needs its draft no longer; a refusal is told without the engine's
	 * introduction, which names the task by its id.
	 */
	private void submit(HttpServletRequest request, HttpServletResponse response, FilterChain chain, String path)
			throws ServletException, IOException {
		var kept = new ContentCachingResponseWrapper(response);
		chain.doFilter(request, kept);
		var done = DONE.matcher(path);
		if (kept.getStatus() < HttpServletResponse.SC_MULTIPLE_CHOICES && done.matches()) {
			this.drafts.remove(done.group(1));
		}
		if (kept.getStatus() == HttpServletResponse.SC_BAD_REQUEST) {
			apply(EngineAnswers::plain, kept);
		}
		kept.copyBodyToResponse();
	}

	private static void plain(JsonNode refusal) {
		if (refusal instanceof ObjectNode object && object.path("message").isString()) {
			object.put("message", INTRODUCTION.matcher(object.path("message").asString()).replaceFirst(""));
		}
	}

	private Optional<Change> change(HttpServletRequest request, String path) {
		var isReading = "GET".equals(request.getMethod());
		var variables = VARIABLES.matcher(path);
		if (isReading && variables.matches()) {
			return this.drafts.find(variables.group(1)).map(draft -> answer -> merge(answer, draft));
		}
		var isFrench = "fr".equals(LocaleContextHolder.getLocale().getLanguage());
		if (isReading && FORM.matcher(path).matches()) {
			return Optional.of(form -> {
				if (isFrench) {
					FrenchForm.translate(form);
				}
				fill(form);
			});
		}
		if (!isFrench) {
			return Optional.empty();
		}
		return NAMED.matcher(path).matches() ? Optional.of(this.names::translate) : Optional.empty();
	}

	private void apply(Change change, ContentCachingResponseWrapper response) throws IOException {
		try {
			var answer = this.json.readTree(response.getContentAsByteArray());
			change.apply(answer);
			var changed = this.json.writeValueAsBytes(answer);
			response.resetBuffer();
			response.getOutputStream().write(changed);
		}
		catch (JacksonException notJson) {
			this.logger.debug("An answer of the engine was no JSON and stays as it is.", notJson);
		}
	}

	private static void merge(JsonNode variables, ObjectNode draft) {
		if (variables instanceof ObjectNode object) {
			DraftVariables.merge(object, draft);
		}
	}

	/** Puts the numbers that the secretariat sets into the texts and rules of a form. */
	private static void fill(JsonNode part) {
		if (part instanceof ObjectNode object) {
			object.properties().forEach(property -> {
				if (property.getValue().isString()) {
					property.setValue(object.stringNode(FormNumbers.fill(property.getValue().asString())));
				}
			});
		}
		part.forEach(EngineAnswers::fill);
	}

	private interface Change {

		void apply(JsonNode answer);

	}

}
