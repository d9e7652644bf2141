package org.creativecities.replay.host;

import java.util.List;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Root and hash of a ballot as members read them in the letter on its result (E25), which
 * is outside the file of the ballot: a file compared with itself would prove nothing.
 */
@Component
class ToldByLetter {

	private static final Pattern BOTH = Pattern.compile("\\b([0-9a-f]{64})\\b.*\\b([0-9a-f]{64})\\b", Pattern.DOTALL);

	private final JdbcClient sql;

	ToldByLetter(JdbcClient sql) {
		this.sql = sql;
	}

	/**
	 * @throws IllegalStateException if nobody was told, or not all the same
	 */
	Proof of(String ballot) {
		var told = texts(ballot).stream().map(ToldByLetter::read).distinct().toList();
		if (told.size() != 1) {
			throw new IllegalStateException("The letters on the result of %s tell %s".formatted(ballot, told));
		}
		return told.get(0);
	}

	/** The text as it left, so that what was never sent tells nobody. */
	private List<String> texts(String ballot) {
		return this.sql.sql("""
				SELECT text FROM letter WHERE case_id = ? AND template = 'hosting/announce-result'
				AND text IS NOT NULL""").param(ballot).query(String.class).list();
	}

	private static Proof read(String text) {
		var found = BOTH.matcher(text);
		if (!found.find()) {
			throw new IllegalStateException("A letter on the result tells no root or no hash: " + text);
		}
		return new Proof(found.group(1), found.group(2));
	}

	/**
	 * @param root published at the close of the last round
	 * @param hash of the certified result
	 */
	record Proof(String root, String hash) {
	}

}
