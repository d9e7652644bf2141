package org.creativecities.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
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

	/** Between letters that come in one, for plain readers. */
	private static final String LINE = "=".repeat(72);

	private final TemplateFiles files;

	private final LetterModels models;

	private final String questions;

	private final String baseUrl;

	private final Map<String, Made> made = new ConcurrentHashMap<>();

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
			var template = template(file, "footer.%s.md".formatted(language.getLanguage()));
			var subject = PREFIX
					+ Markdown.oneLine(fill(template.subject(), language, values(letter, Markdown::oneLine)));
			var values = values(letter, Markdown::escape);
			var letterText = Markdown.parse(fill(template.body(), language, values));
			var body = Markdown.toHtml(letterText);
			return new RenderedLetter(subject, PlainText.of(letterText), layout(language, subject, body), body);
		}
		catch (UnrenderableLetter known) {
			throw known;
		}
		catch (RuntimeException failure) {
			throw UnrenderableLetter.because(file, failure);
		}
	}

	/**
	 * Several letters in one, each as it would have come alone.
	 * @throws UnrenderableLetter if the words before them are broken
	 */
	RenderedLetter together(Recipient to, List<RenderedLetter> letters) {
		var language = to.language();
		var file = "digest.%s.md".formatted(language.getLanguage());
		try {
			var template = TemplateText.parse(file, this.files.read(file));
			var subjects = letters.stream().map(letter -> Markdown.escape(letter.subject())).toList();
			var values = Map.of("name", Markdown.escape(to.name()), "count", letters.size(), "subjects", subjects,
					"say", new Phrases(language, to.zone(), this.baseUrl, Markdown::escape));
			var subject = PREFIX + Markdown.oneLine(fill(template.subject(), language, values));
			var intro = Markdown.parse(fill(template.body(), language, values));
			var text = new StringBuilder(PlainText.of(intro));
			var body = new StringBuilder(Markdown.toHtml(intro));
			for (var letter : letters) {
				text.append("\n%1$s\n%2$s\n%1$s\n\n%3$s".formatted(LINE, letter.subject(), letter.text()));
				body.append("<hr>\n<h2>%s</h2>\n%s".formatted(HtmlUtils.htmlEscape(letter.subject(), "UTF-8"),
						letter.body()));
			}
			return new RenderedLetter(subject, text.toString(), layout(language, subject, body.toString()),
					body.toString());
		}
		catch (UnrenderableLetter known) {
			throw known;
		}
		catch (RuntimeException failure) {
			throw UnrenderableLetter.because(file, failure);
		}
	}

	/**
	 * The letter with the footer below it; made anew only when one of the files changes.
	 */
	private TemplateText template(String file, String footerFile) {
		var letter = this.files.read(file);
		var footer = this.files.read(footerFile);
		var known = this.made.get(file);
		if (known == null || known.letter() != letter || known.footer() != footer) {
			var text = TemplateText.parse(file, letter);
			known = new Made(letter, footer, new TemplateText(text.subject(), text.body() + "\n\n" + footer));
			this.made.put(file, known);
		}
		return known.text();
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

	/** What was made of the texts of two files. */
	private record Made(String letter, String footer, TemplateText text) {
	}

}
