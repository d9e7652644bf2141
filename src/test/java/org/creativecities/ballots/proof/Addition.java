package org.creativecities.ballots.proof;

import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

/**
 * The honest file of a ballot to which somebody added what no hash binds. Each is shown
 * to the command and to the page.
 *
 * @param what was added
 * @param text of the file
 */
record Addition(String what, String text) {

	static final Pack HONEST = HonestPack.of(6, 3, 1, 2);

	static Stream<Addition> all() {
		return Stream.of(
				with("a field at the end", "\"hash\":\"" + HONEST.hash() + "\"}",
						"\"hash\":\"" + HONEST.hash() + "\",\"note\":\"The head agrees.\"}"),
				with("a field of the result", "\"result\":{", "\"result\":{\"remark\":\"Bid 2 came close.\","),
				with("a name beside a mark", "{\"city\":\"it-town-001\",",
						"{\"city\":\"it-town-001\",\"chose\":\"bid-2\","),
				with("another ballot before the right one", "\"ballot\":", "\"ballot\":\"HOST-1999\",\"ballot\":"),
				with("another hash before the right one", "\"hash\":\"" + HONEST.hash(),
						"\"hash\":\"" + "0".repeat(64) + "\",\"hash\":\"" + HONEST.hash()),
				with("the same field written in another way", "\"ballot\":",
						"\"b\\u0061llot\":\"HOST-1999\",\"ballot\":"),
				with("a second word for a quorum", "\"quorum\":30", "\"quorum\":\"30\""),
				with("a part of a choice", "\"choices\":[1,", "\"choices\":[1.4,"),
				with("a choice as a word", "\"choices\":[1,", "\"choices\":[\"1\","),
				with("a number for a no", "\"prolonged\":false", "\"prolonged\":0"),
				with("a word for a no", "\"prolonged\":false", "\"prolonged\":\"false\""),
				with("a word for a number of a round", "\"rounds\":[{\"number\":1", "\"rounds\":[{\"number\":\"1\""),
				with("a number for a key", "\"group\":\"\"", "\"group\":0"),
				with("a list for a name", "\"en\":\"Bid 1\"", "\"en\":[\"Bid 1\"]"),
				with("a field that is left out", "\"group\":\"\",\"precedence\":0", "\"group\":\"\""));
	}

	private static Addition with(String what, String place, String instead) {
		var honest = JsonMapper.shared().writeValueAsString(HONEST);
		if (!honest.contains(place)) {
			throw new AssertionError(place + " stands nowhere in " + honest);
		}
		return new Addition(what, honest.substring(0, honest.indexOf(place)) + instead
				+ honest.substring(honest.indexOf(place) + place.length()));
	}

	@Override
	public String toString() {
		return this.what;
	}

}
