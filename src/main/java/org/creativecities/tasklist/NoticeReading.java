package org.creativecities.tasklist;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where Tasklist asks what it should show above the tasks. */
@RestController
class NoticeReading {

	/** {@code text/plain} alone would turn é into a question mark. */
	private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

	private static final String PRODUCT_TIME = "Product-Time";

	private final List<Notice> notices;

	private final Clock clock;

	NoticeReading(ObjectProvider<Notice> notices, Clock clock) {
		this.notices = notices.orderedStream().toList();
		this.clock = clock;
	}

	/** And what the product's clock shows, which a demonstration may have moved. */
	@GetMapping("/notices")
	ResponseEntity<String> read(Locale language) {
		var sentences = this.notices.stream()
			.map(notice -> notice.sentence(language))
			.flatMap(Optional::stream)
			.collect(Collectors.joining(" "));
		var answer = ResponseEntity.status(sentences.isEmpty() ? HttpStatus.NO_CONTENT : HttpStatus.OK)
			.header(PRODUCT_TIME, this.clock.instant().toString());
		return sentences.isEmpty() ? answer.build() : answer.contentType(TEXT).body(sentences);
	}

}
