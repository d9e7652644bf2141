package org.creativecities.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a variable of a letter may hold, and how it is kept while the letter waits.
 */
enum VariableType {

	TEXT {
		@Override
		boolean accepts(Object value) {
			return value instanceof String || value instanceof Bilingual;
		}

		@Override
		Object store(Object value) {
			return value instanceof Bilingual words ? Map.of("en", words.en(), "fr", words.fr()) : value;
		}

		@Override
		Object restore(Object stored) {
			return stored instanceof Map<?, ?> words ? new Bilingual((String) words.get("en"), (String) words.get("fr"))
					: stored;
		}
	},
	TEXTS {
		@Override
		boolean accepts(Object value) {
			return value instanceof List<?> list && list.stream().allMatch(TEXT::accepts);
		}

		@Override
		Object store(Object value) {
			return ((List<?>) value).stream().map(TEXT::store).toList();
		}

		@Override
		Object restore(Object stored) {
			return ((List<?>) stored).stream().map(TEXT::restore).toList();
		}
	},
	COUNT {
		@Override
		boolean accepts(Object value) {
			return value instanceof Integer || value instanceof Long;
		}
	},
	DEADLINE {
		@Override
		boolean accepts(Object value) {
			return value instanceof Instant;
		}

		@Override
		Object store(Object value) {
			return value.toString();
		}

		@Override
		Object restore(Object stored) {
			return Instant.parse((String) stored);
		}
	},
	MOMENT {
		@Override
		boolean accepts(Object value) {
			return DEADLINE.accepts(value);
		}

		@Override
		Object store(Object value) {
			return DEADLINE.store(value);
		}

		@Override
		Object restore(Object stored) {
			return DEADLINE.restore(stored);
		}
	},
	/** A path of this product; other places are never linked from a model. */
	LINK {
		@Override
		boolean accepts(Object value) {
			return value instanceof String path && path.matches("/[A-Za-z0-9/._~?=&%#:@!$',;-]*")
					&& !path.startsWith("//");
		}
	},
	/** A link that acts for whoever holds it. */
	SECRET {
		@Override
		boolean accepts(Object value) {
			return LINK.accepts(value);
		}
	},
	YESNO {
		@Override
		boolean accepts(Object value) {
			return value instanceof Boolean;
		}
	};

	abstract boolean accepts(Object value);

	/** Whether it names a page of this product. */
	boolean isLink() {
		return this == LINK || this == SECRET;
	}

	/** As JSON can hold it. */
	Object store(Object value) {
		return value;
	}

	Object restore(Object stored) {
		return stored;
	}

}
