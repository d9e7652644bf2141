package org.creativecities.documents.web;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.creativecities.documents.Documents;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands a file to those who may read it. To anybody else there is no such file. The
 * browser saves it and runs nothing in it.
 */
@RestController
class DocumentDownload {

	private final Documents documents;

	DocumentDownload(Documents documents) {
		this.documents = documents;
	}

	@GetMapping("/documents/{id}")
	ResponseEntity<byte[]> download(@PathVariable UUID id, Authentication person) {
		return this.documents.readable(id, person.getName(), groups(person))
			.map(document -> ResponseEntity.ok()
				.contentType(MediaType.parseMediaType(document.type()))
				.header(HttpHeaders.CONTENT_DISPOSITION,
						ContentDisposition.attachment()
							.filename(document.name(), StandardCharsets.UTF_8)
							.build()
							.toString())
				.header("Content-Security-Policy", "sandbox; default-src 'none'")
				.header("X-Content-Type-Options", "nosniff")
				.cacheControl(CacheControl.noStore())
				.body(this.documents.content(id)))
			.orElseGet(() -> ResponseEntity.notFound().build());
	}

	/** A person's authorities are their groups, fresh in each request. */
	private static Set<String> groups(Authentication person) {
		return person.getAuthorities().stream().map(GrantedAuthority::getAuthority).collect(Collectors.toSet());
	}

}
