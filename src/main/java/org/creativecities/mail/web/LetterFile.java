package org.creativecities.mail.web;

import java.util.UUID;

import org.creativecities.mail.LetterArchive;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;

/** What went with a letter, to be saved. */
final class LetterFile {

	private LetterFile() {
	}

	static ResponseEntity<String> named(LetterArchive archive, UUID letter, String name) {
		var file = archive.attachments(letter)
			.stream()
			.filter(one -> one.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(file.type()))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(file.name()).build().toString())
			.body(file.content());
	}

}
