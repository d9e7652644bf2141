package org.creativecities.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import javax.imageio.ImageIO;

/**
 * The types of files that are taken at all, each known by its first bytes. A name or what
 * a browser says about a file counts for nothing. Nothing is unpacked: of a picture only
 * the header is read.
 */
enum DocumentType {

	PDF("application/pdf", "PDF", ".pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII)) {

		@Override
		boolean isWhole(byte[] content) {
			// readers look for the mark of the end in the last kilobyte
			var tail = Arrays.copyOfRange(content, Math.max(0, content.length - 1024), content.length);
			return new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
		}

	},

	JPEG("image/jpeg", "JPEG", ".jpg", new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF }) {

		@Override
		boolean isWhole(byte[] content) {
			try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
				var reader = ImageIO.getImageReadersByMIMEType("image/jpeg").next();
				try {
					reader.setInput(input, true, true);
					return reader.getWidth(0) > 0 && reader.getHeight(0) > 0;
				}
				finally {
					reader.dispose();
				}
			}
			catch (IOException | RuntimeException unreadable) {
				return false;
			}
		}

	};

	private final String mediaType;

	private final String label;

	private final String extension;

	private final byte[] magic;

	DocumentType(String mediaType, String label, String extension, byte[] magic) {
		this.mediaType = mediaType;
		this.label = label;
		this.extension = extension;
		this.magic = magic;
	}

	static Optional<DocumentType> of(byte[] content) {
		return Arrays.stream(values())
			.filter(type -> content.length >= type.magic.length
					&& Arrays.equals(content, 0, type.magic.length, type.magic, 0, type.magic.length))
			.findFirst();
	}

	/** What people call a media type. */
	static String label(String mediaType) {
		return Arrays.stream(values())
			.filter(type -> type.mediaType.equals(mediaType))
			.map(type -> type.label)
			.findFirst()
			.orElse(mediaType);
	}

	/** Whether the file can be opened, as far as its header or its end tells. */
	abstract boolean isWhole(byte[] content);

	String mediaType() {
		return this.mediaType;
	}

	/** A name for the download that says what the file is. */
	String named(String name) {
		var lower = name.toLowerCase(Locale.ROOT);
		var fits = lower.endsWith(this.extension) || (this == JPEG && lower.endsWith(".jpeg"));
		return fits ? name : name + this.extension;
	}

}
