package org.creativecities.mail;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.creativecities.workflow.DateWords;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sentences in both languages, for letters and for what forms show. */
@Component
public class Sentences {

	private final MessageSource messages;

	Sentences(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * @param arguments days, moments and words in two languages are said in the language
	 * of the sentence
	 */
	public Bilingual say(String code, Object... arguments) {
		return new Bilingual(in(Locale.ENGLISH, code, arguments), in(Locale.FRENCH, code, arguments));
	}

	String in(Locale language, String code, Object... arguments) {
		return this.messages.getMessage(code,
				Arrays.stream(arguments).map(argument -> word(argument, language)).toArray(), language);
	}

	private static Object word(Object argument, Locale language) {
		return (argument instanceof Bilingual words) ? words.in(language) : DateWords.of(argument, language);
	}

	/** Puts words into the model of a form: the French ones under the name and Fr. */
	public static void show(Map<String, Object> model, String name, Bilingual words) {
		model.put(name, words.en());
		model.put(name + "Fr", words.fr());
	}

	/** As above, for several sentences, which a text of the form shows as a list. */
	public static void show(Map<String, Object> model, String name, List<Bilingual> sentences) {
		model.put(name, sentences.stream().map(Bilingual::en).toList());
		model.put(name + "Fr", sentences.stream().map(Bilingual::fr).toList());
	}

}
