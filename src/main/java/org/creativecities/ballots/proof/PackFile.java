package org.creativecities.ballots.proof;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads the file of a ballot that anybody may have written. Hashes bind what is read, so
 * a file has to hold that and nothing else: what is read by nobody could show people
 * something that nobody checked.
 */
final class PackFile {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
				DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
				DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
				DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
		.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
		.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
		.enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
		.withCoercionConfig(LogicalType.Textual,
				words -> words.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
					.setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
					.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
		.build();

	private PackFile() {
	}

	/**
	 * @throws Added if a field does not belong there or stands there twice
	 * @throws RuntimeException if it is not the file of a ballot for another reason
	 */
	static Pack read(String text) throws Added {
		try {
			return JSON.readValue(text, Pack.class);
		}
		catch (UnrecognizedPropertyException foreign) {
			throw new Added("foreign", foreign.getPropertyName());
		}
		catch (StreamReadException twice) {
			if (twice.getMessage().startsWith("Duplicate")) {
				throw new Added("twice", "");
			}
			throw twice;
		}
	}

	/** More stands in it than belongs there. */
	static final class Added extends Exception {

		private static final long serialVersionUID = 1;

		private final String how;

		private final String field;

		private Added(String how, String field) {
			super(how + " " + field);
			this.how = how;
			this.field = field;
		}

		/** A word for which there is a sentence. */
		String how() {
			return this.how;
		}

		String field() {
			return this.field;
		}

	}

}
