package org.creativecities.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sentences in both languages, for letters and for what forms show. */
@Component
public class Sentences {

	private final MessageSource messages;

	Sentences(MessageSource messages) {
		this.messages = messages;
	}

	public Bilingual say(String code, Object... arguments) {
		return new Bilingual(in(Locale.ENGLISH, code, arguments), in(Locale.FRENCH, code, arguments));
	}

	String in(Locale language, String code, Object... arguments) {
		return this.messages.getMessage(code, arguments, language);
	}

	/** Puts words into the model of a form: the French ones under the name and Fr. */
	public static void show(Map<String, Object> model, String name, Bilingual words) {
		model.put(name, words.en());
		model.put(name + "Fr", words.fr());
	}

	/** Several sentences as a list in Markdown; what comes from people stays text. */
	public static Bilingual list(List<Bilingual> sentences) {
		return new Bilingual(bullets(sentences.stream().map(Bilingual::en).toList()),
				bullets(sentences.stream().map(Bilingual::fr).toList()));
	}

	private static String bullets(List<String> sentences) {
		return sentences.isEmpty() ? "–" : "- " + String.join("\n- ", sentences);
	}

}
