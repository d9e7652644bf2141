package org.creativecities.replay.stage;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import javax.imageio.ImageIO;

/** Files that invented people attach: as small as real ones of their type can be. */
public final class Attachments {

	private Attachments() {
	}

	/**
	 * One empty page.
	 * @param number tells letters apart
	 */
	public static byte[] letter(int number) {
		return """
				%%PDF-1.4
				%% letter %d
				1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
				2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
				3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
				trailer<</Root 1 0 R>>
				%%%%EOF
				""".formatted(number).getBytes(StandardCharsets.US_ASCII);
	}

	/**
	 * @param shade tells pictures apart, 0 to 255
	 */
	public static byte[] photo(int shade) {
		var picture = new BufferedImage(16, 9, BufferedImage.TYPE_INT_RGB);
		for (var x = 0; x < picture.getWidth(); x++) {
			for (var y = 0; y < picture.getHeight(); y++) {
				picture.setRGB(x, y, shade << 16 | x * 15 << 8 | y * 25);
			}
		}
		try (var bytes = new ByteArrayOutputStream()) {
			ImageIO.write(picture, "jpeg", bytes);
			return bytes.toByteArray();
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

}
