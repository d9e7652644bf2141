package org.creativecities.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

import org.creativecities.ProductTest;
import org.creativecities.security.Accounts;
import org.creativecities.security.web.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@ProductTest
class DocumentsTest {

	private static final DocumentKind PHOTO = new DocumentKind("photo", Set.of("image/jpeg"), 3 * 1_048_576, 3);

	private static final DocumentKind LETTER = new DocumentKind("association-letter", Set.of("application/pdf"),
			5 * 1_048_576, 2);

	private static final String CASE = "APP-2019-XA-PORT-ALDER";

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	@LocalServerPort
	int port;

	@Autowired
	Documents documents;

	@Autowired
	MessageSource messages;

	@Autowired
	Accounts accounts;

	@Test
	void a_letter_is_kept_with_its_type_size_and_hash() {
		var letter = attach(LETTER, "lettre d’appui.pdf", pdf("Hello"));

		assertThat(letter).extracting(Document::type, Document::name, Document::uploadedBy)
			.containsExactly("application/pdf", "lettre d’appui.pdf", "cira");
		assertThat(letter.sha256()).hasSize(64);
		assertThat(this.documents.ofCase(CASE)).containsExactly(letter);
		assertThat(this.documents.content(letter.id())).isEqualTo(pdf("Hello"));
	}

	@Test
	void a_pdf_renamed_to_jpg_is_no_photo() {
		assertThat(refusal(PHOTO, "harbour.jpg", pdf("not a photo"), Locale.ENGLISH))
			.isEqualTo("The file “harbour.jpg” is a PDF file, whatever its name says; here only JPEG is taken.");
		assertThat(refusal(PHOTO, "harbour.jpg", pdf("not a photo"), Locale.FRENCH)).isEqualTo(
				"Le fichier « harbour.jpg » est un fichier PDF, quoi que dise son nom ; seul JPEG est accepté ici.");
	}

	@Test
	void a_photo_under_another_name_is_taken_and_named_after_what_it_is() throws IOException {
		assertThat(attach(PHOTO, "..\\..\\etc/harbour.pdf", jpeg()).name()).isEqualTo("harbour.pdf.jpg");
	}

	@Test
	void an_empty_file_is_refused() {
		assertThat(refusal(LETTER, "letter.pdf", new byte[0], Locale.ENGLISH))
			.startsWith("The file “letter.pdf” is empty.");
	}

	@Test
	void a_photo_of_25_megabytes_is_refused_with_both_sizes() throws IOException {
		var large = Arrays.copyOf(jpeg(), 25 * 1_048_576);

		assertThat(refusal(PHOTO, "harbour.jpg", large, Locale.ENGLISH))
			.startsWith("The file “harbour.jpg” has 25.0 MB; at most 3.0 MB are taken.");
		assertThat(refusal(PHOTO, "harbour.jpg", large, Locale.FRENCH)).contains("fait 25,0 Mo ; 3,0 Mo au plus");
	}

	@Test
	void a_photo_that_only_begins_like_one_is_refused() {
		var broken = new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 1, 2, 3 };

		assertThat(refusal(PHOTO, "harbour.jpg", broken, Locale.ENGLISH)).contains("cannot be opened");
	}

	@Test
	void a_pdf_that_was_cut_off_is_refused() {
		assertThat(refusal(LETTER, "letter.pdf", "%PDF-1.7 and no end".getBytes(StandardCharsets.US_ASCII),
				Locale.ENGLISH))
			.contains("cannot be opened");
	}

	@Test
	void a_zip_that_would_fill_the_disk_is_refused_unopened() throws IOException {
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("bomb"));
			zip.write(new byte[50 * 1_048_576]);
		}

		assertThat(refusal(LETTER, "letter.pdf", bytes.toByteArray(), Locale.ENGLISH)).contains("neither PDF nor JPEG");
	}

	@Test
	void one_file_too_many_is_refused() {
		attach(LETTER, "one.pdf", pdf("1"));
		attach(LETTER, "two.pdf", pdf("2"));

		assertThat(refusal(LETTER, "three.pdf", pdf("3"), Locale.ENGLISH))
			.isEqualTo("Here is room for 2 files, and they are taken. Remove one first.");
		this.documents.remove(this.documents.ofCase(CASE).get(0).id());
		attach(LETTER, "three.pdf", pdf("3"));
		assertThat(this.documents.ofCase(CASE)).extracting(Document::name).containsExactly("two.pdf", "three.pdf");
	}

	@Test
	void the_same_file_counts_once_under_whatever_name() {
		attach(LETTER, "guild.pdf", pdf("We support the city."));

		assertThat(refusal(LETTER, "association.pdf", pdf("We support the city."), Locale.ENGLISH))
			.isEqualTo("This is the same file as “guild.pdf”, which is here already. Choose another one.");
		assertThat(refusal(LETTER, "association.pdf", pdf("We support the city."), Locale.FRENCH))
			.startsWith("C’est le même fichier que « guild.pdf »");
		this.documents.remove(this.documents.ofCase(CASE).get(0).id());
		assertThat(attach(LETTER, "association.pdf", pdf("We support the city.")).name()).isEqualTo("association.pdf");
	}

	@Test
	void readers_come_and_go_with_the_case() {
		var letter = attach(LETTER, "letter.pdf", pdf("Hello"));

		assertThat(reads(letter, "cira")).as("who uploaded it").isTrue();
		assertThat(reads(letter, "olga", "secretariat")).as("named at the upload").isTrue();
		assertThat(reads(letter, "eve", "expert-eve")).isFalse();
		this.documents.allow(CASE, "expert-eve");
		this.documents.allow(CASE, "expert-eve");
		assertThat(reads(letter, "eve", "expert-eve")).isTrue();
		this.documents.disallow(CASE, "expert-eve");
		this.documents.disallow(CASE, "secretariat");
		assertThat(reads(letter, "eve", "expert-eve")).isFalse();
		assertThat(reads(letter, "olga", "secretariat")).isFalse();
	}

	@Test
	void only_readers_download_and_their_browser_runs_nothing() {
		this.accounts.create("document-officer", "Olga", "Officer", "o@example.org", PASSWORD, Set.of("secretariat"));
		this.accounts.create("document-city", "Cy", "City", "c@example.org", PASSWORD, Set.of("city-xb-lindmar"));
		var letter = attach(LETTER, "lettre “d’appui”.pdf", pdf("Hello"));
		var path = "/documents/" + letter.id();

		var answer = new Browser(this.port).loggedIn("document-officer", PASSWORD).get(path);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).startsWith("%PDF-");
		assertThat(answer.headers().firstValue("Content-Disposition"))
			.hasValueSatisfying(value -> assertThat(value).startsWith("attachment;"));
		assertThat(answer.headers().allValues("Content-Security-Policy"))
			.containsExactly("sandbox; default-src 'none'");
		assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");

		assertThat(new Browser(this.port).loggedIn("document-city", PASSWORD).get(path).statusCode()).isEqualTo(404);
		assertThat(new Browser(this.port).get(path).statusCode()).isEqualTo(302);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", "..", "a\nb.pdf", "C:\\letters\\b.pdf" })
	void a_name_never_leads_elsewhere(String name) {
		var kept = attach(LETTER, name, pdf("x")).name();

		assertThat(kept).endsWith(".pdf").doesNotContain("/", "\\", "\n");
	}

	private boolean reads(Document document, String person, String... groups) {
		return this.documents.readable(document.id(), person, Set.of(groups)).isPresent();
	}

	private Document attach(DocumentKind kind, String name, byte[] content) {
		return this.documents.attach(CASE, kind, name, content, "cira", Set.of("secretariat"));
	}

	private String refusal(DocumentKind kind, String name, byte[] content, Locale language) {
		var refused = catchThrowableOfType(DocumentRefused.class, () -> attach(kind, name, content));
		assertThat(refused).as("refused").isNotNull();
		return refused.sentence(this.messages, language);
	}

	private static byte[] pdf(String text) {
		return ("%PDF-1.4\n% " + text + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] jpeg() throws IOException {
		var bytes = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
		return bytes.toByteArray();
	}

}
