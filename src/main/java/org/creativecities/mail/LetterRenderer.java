package org.creativecities.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/**
 * Makes a letter out of a template and a model: subject, plain text and HTML. Templates
 * are Markdown with Thymeleaf's text syntax; every text of the model is escaped before a
 * template sees it.
 */
@Component
class LetterRenderer {

	/** The sign of the Network before every subject. */
	private static final String PREFIX = "[UCCN] ";

	private final TemplateFiles files;

	private final LetterModels models;

	private final String questions;

	private final String baseUrl;

	private final SpringTemplateEngine engine = new SpringTemplateEngine();

	LetterRenderer(TemplateFiles files, LetterModels models, MailProperties mail,
			@Value("${creativecities.base-url:http://localhost:8080}") String baseUrl) {
		this.files = files;
		this.models = models;
		this.questions = mail.questions();
		this.baseUrl = baseUrl.replaceAll("/+$", "");
		var resolver = new StringTemplateResolver();
		resolver.setTemplateMode(TemplateMode.TEXT);
		resolver.setCacheable(true);
		this.engine.setTemplateResolver(resolver);
		this.engine.setEngineContextFactory(StrictContext::of);
	}

	/**
	 * @throws UnrenderableLetter if its template is broken or mentions what is not there
	 */
	RenderedLetter render(WaitingLetter letter) {
		var language = letter.to().language();
		var file = "%s.%s.md".formatted(letter.template(), language.getLanguage());
		try {
			var template = TemplateText.parse(file, this.files.read(file));
			var subject = PREFIX
					+ Markdown.oneLine(fill(template.subject(), language, values(letter, Markdown::oneLine)));
			var values = values(letter, Markdown::escape);
			var footer = this.files.read("footer.%s.md".formatted(language.getLanguage()));
			var letterText = Markdown.parse(fill(template.body() + "\n\n" + footer, language, values));
			return new RenderedLetter(subject, PlainText.of(letterText),
					layout(language, subject, Markdown.toHtml(letterText)));
		}
		catch (UnrenderableLetter known) {
			throw known;
		}
		catch (RuntimeException failure) {
			throw UnrenderableLetter.because(file, failure);
		}
	}

	private Map<String, Object> values(WaitingLetter letter, UnaryOperator<String> escape) {
		var language = letter.to().language();
		var model = this.models.of(letter.template());
		var values = new HashMap<String, Object>();
		model.restore(letter.model()).forEach((name, value) -> {
			var isLink = value != null && model.variables().get(name).type().isLink();
			values.put(name, isLink ? this.baseUrl + value : readable(value, language, escape));
		});
		values.put("name", escape.apply(letter.to().name()));
		values.put("reference", escape.apply(letter.caseId()));
		values.put("questions", this.questions);
		values.put("say", new Phrases(language, letter.to().zone(), this.baseUrl, escape));
		return values;
	}

	private static Object readable(Object value, Locale language, UnaryOperator<String> escape) {
		if (value instanceof Bilingual words) {
			return escape.apply(words.in(language));
		}
		if (value instanceof String text) {
			return escape.apply(text);
		}
		if (value instanceof List<?> list) {
			return list.stream().map(item -> readable(item, language, escape)).toList();
		}
		return value;
	}

	private String layout(Locale language, String subject, String letter) {
		return this.engine.process(this.files.read("layout.html"), new Context(language,
				Map.of("language", language.getLanguage(), "subject", subject, "letter", letter)));
	}

	private String fill(String template, Locale language, Map<String, Object> values) {
		var text = this.engine.process(template, new Context(language, values));
		// French sets a space that does not break before its double signs
		return language.getLanguage().equals("fr")
				? text.replaceAll("(?<=\\S) (?=[:;?!»])", "\u00a0").replace("« ", "«\u00a0") : text;
	}

}
