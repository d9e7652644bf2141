package org.creativecities.documents;

import java.util.stream.Collectors;

/**
 * A file as it came in, before it is taken.
 *
 * @param name without folders and control characters, at most 150 characters
 */
record UploadedFile(String name, byte[] content) {

	private static final int MAX_NAME = 150;

	UploadedFile {
		name = plain(name);
	}

	/**
	 * What it really is.
	 * @throws DocumentRefused if this kind does not take it
	 */
	DocumentType checked(DocumentKind kind) {
		if (this.content.length == 0) {
			throw new DocumentRefused("documents.empty", this.name);
		}
		if (this.content.length > kind.maxSize()) {
			throw new DocumentRefused("documents.too-large", this.name, megabytes(this.content.length),
					megabytes(kind.maxSize()));
		}
		var accepted = kind.types().stream().sorted().map(DocumentType::label).collect(Collectors.joining(" / "));
		var type = DocumentType.of(this.content)
			.orElseThrow(() -> new DocumentRefused("documents.unknown-type", this.name, accepted));
		if (!kind.types().contains(type.mediaType())) {
			throw new DocumentRefused("documents.wrong-type", this.name, DocumentType.label(type.mediaType()),
					accepted);
		}
		if (!type.isWhole(this.content)) {
			throw new DocumentRefused("documents.damaged", this.name, DocumentType.label(type.mediaType()));
		}
		return type;
	}

	String sha256() {
		return Sha256.of(this.content);
	}

	/** In megabytes of 1,048,576 bytes, as file managers show them. */
	private static Double megabytes(long bytes) {
		return bytes / 1_048_576d;
	}

	private static String plain(String name) {
		var last = (name == null ? "" : name).replaceAll(".*[/\\\\]", "")
			.replaceAll("[\\p{Cntrl}\\p{Cf}\"]", "")
			.strip();
		var plain = last.isEmpty() ? "file" : last;
		return plain.length() <= MAX_NAME ? plain : plain.substring(plain.length() - MAX_NAME);
	}

}
