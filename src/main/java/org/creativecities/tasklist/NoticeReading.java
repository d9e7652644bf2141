package org.creativecities.tasklist;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where Tasklist asks what it should show above the tasks. */
@RestController
class NoticeReading {

	/** {@code text/plain} alone would turn é into a question mark. */
	private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

	private final List<Notice> notices;

	NoticeReading(ObjectProvider<Notice> notices) {
		this.notices = notices.orderedStream().toList();
	}

	@GetMapping("/notices")
	ResponseEntity<String> read(Locale language) {
		var sentences = this.notices.stream()
			.map(notice -> notice.sentence(language))
			.flatMap(Optional::stream)
			.collect(Collectors.joining(" "));
		return sentences.isEmpty() ? ResponseEntity.noContent().build()
				: ResponseEntity.ok().contentType(TEXT).body(sentences);
	}

}
