package org.creativecities.designation.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.creativecities.designation.application.CaseLog.What;
import org.creativecities.documents.Document;
import org.creativecities.documents.DocumentKind;
import org.creativecities.documents.Documents;
import org.creativecities.settings.Settings;
import org.creativecities.workflow.InputRefused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of an application. No other kind is taken into account [public]. They may
 * change until the deadline; after it only what a clarification asks for.
 */
@Service
@Transactional
public class ApplicationDocuments {

	private static final long MEGABYTE = 1024 * 1024;

	private static final Set<String> PDF = Set.of("application/pdf");

	/** Which kinds a clarification reopens. */
	private static final Map<String, String> MENDED_BY = Map.of("photo", "PHOTOS", "rights-form", "RIGHTS_FORM");

	private final Applications applications;

	private final Preparation preparation;

	private final ReopenedRules reopened;

	private final Documents documents;

	private final Settings settings;

	private final SealedFiles sealed;

	private final CaseLog log;

	ApplicationDocuments(Applications applications, Preparation preparation, ReopenedRules reopened,
			Documents documents, Settings settings, SealedFiles sealed, CaseLog log) {
		this.applications = applications;
		this.preparation = preparation;
		this.reopened = reopened;
		this.documents = documents;
		this.settings = settings;
		this.sealed = sealed;
		this.log = log;
	}

	/** All kinds that an application takes, in the order of the form. */
	public List<DocumentKind> kinds() {
		var all = this.settings.count("designation.files-megabytes") * MEGABYTE;
		return List.of(
				new DocumentKind("association-letter", PDF, all,
						Math.max(1, this.settings.count("designation.association-letters"))),
				new DocumentKind("photo", Set.of("image/jpeg"),
						this.settings.count("designation.photo-megabytes") * MEGABYTE,
						Math.max(1, this.settings.count("designation.photos"))),
				new DocumentKind("rights-form", PDF, all,
						Math.max(this.settings.count("designation.rights-forms"),
								this.settings.count("designation.photos"))),
				new DocumentKind("mayor-letter", PDF, all, 1), new DocumentKind("list-of-documents", PDF, all, 1));
	}

	/** The kinds that the city may add or remove at this moment. */
	public List<DocumentKind> open(String applicationId) {
		var application = this.applications.get(applicationId);
		if (this.preparation.isOpen(application)) {
			return kinds();
		}
		var asked = this.reopened.open(applicationId);
		return kinds().stream()
			.filter(kind -> Optional.ofNullable(MENDED_BY.get(kind.id())).filter(asked::contains).isPresent())
			.toList();
	}

	/** The files of an application, by kind. */
	public Map<String, List<Document>> of(String applicationId) {
		return this.documents.ofCase(applicationId).stream().collect(Collectors.groupingBy(Document::kind));
	}

	/**
	 * The files that count, by kind: while the call is open those that are there, later
	 * those that were submitted.
	 */
	public Map<String, List<Document>> counted(String applicationId) {
		var application = this.applications.get(applicationId);
		return this.preparation.isOpen(application) ? of(applicationId)
				: this.sealed.of(application).stream().collect(Collectors.groupingBy(Document::kind));
	}

	/** How many files of a kind there are. */
	public int count(String applicationId, String kind) {
		return of(applicationId).getOrDefault(kind, List.of()).size();
	}

	/**
	 * Takes a file; the city, its National Commission, the secretariat and its head may
	 * read it.
	 * @throws InputRefused if this kind cannot change any more, or all files together
	 * would be too large though this one is not
	 * @throws org.creativecities.documents.DocumentRefused if it is no such file
	 */
	public Document attach(String applicationId, String kind, String name, byte[] content, String by) {
		var application = this.applications.lock(applicationId);
		var taken = requireOpen(applicationId, kind);
		var most = this.settings.count("designation.files-megabytes");
		var size = this.documents.ofCase(applicationId).stream().mapToLong(Document::size).sum() + content.length;
		if (size > most * MEGABYTE && content.length <= taken.maxSize()) {
			throw new InputRefused("file", "application.files-too-large", most);
		}
		var file = this.documents.attach(applicationId, taken, name, content, by,
				Set.of(application.cityGroup(), application.natcomGroup(), "secretariat", "secretariat-head"));
		this.log.write(applicationId, What.FILE_ADDED, told(file), by);
		return file;
	}

	/**
	 * Removes a file. One that was submitted is set aside only: it belongs to its
	 * version. Either way the log names it.
	 * @throws InputRefused if its kind cannot change any more
	 */
	public void remove(String applicationId, UUID document, String by) {
		this.applications.lock(applicationId);
		this.documents.ofCase(applicationId)
			.stream()
			.filter(file -> file.id().equals(document))
			.findFirst()
			.ifPresent(file -> {
				requireOpen(applicationId, file.kind());
				if (this.sealed.isSealed(file)) {
					this.documents.setAside(document);
				}
				else {
					this.documents.remove(document);
				}
				this.log.write(applicationId, What.FILE_REMOVED, told(file), by);
			});
	}

	private static String told(Document file) {
		return "%s: %s (SHA-256 %s)".formatted(file.kind(), file.name(), file.sha256());
	}

	private DocumentKind requireOpen(String applicationId, String kind) {
		Function<List<DocumentKind>, Stream<DocumentKind>> named = kinds -> kinds.stream()
			.filter(one -> one.id().equals(kind));
		if (named.apply(kinds()).findAny().isEmpty()) {
			throw new InputRefused("kind", "application.kind-unknown");
		}
		return named.apply(open(applicationId))
			.findAny()
			.orElseThrow(() -> new InputRefused("file", "application.files-closed"));
	}

}
