package org.creativecities.hosting.candidature;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.creativecities.documents.Document;
import org.creativecities.documents.DocumentKind;
import org.creativecities.documents.Documents;
import org.creativecities.network.City;
import org.creativecities.settings.Settings;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.InputRefused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of a candidature: the mayor's letter, the National Commission's note, and
 * some more.
 */
@Service
@Transactional
public class CandidatureFiles {

	/** In which the mayor presents the candidature. */
	static final String MAYOR_LETTER = "host-mayor-letter";

	private static final long MEGABYTE = 1024 * 1024;

	private static final Set<String> PDF = Set.of("application/pdf");

	private static final List<String> DESK = List.of("secretariat", "secretariat-head");

	private final Candidatures candidatures;

	private final Documents documents;

	private final Settings settings;

	private final CurrentPerson person;

	CandidatureFiles(Candidatures candidatures, Documents documents, Settings settings, CurrentPerson person) {
		this.candidatures = candidatures;
		this.documents = documents;
		this.settings = settings;
		this.person = person;
	}

	/** All kinds, in the order of the page. */
	public List<DocumentKind> kinds() {
		var most = this.settings.count("hosting.file-megabytes") * MEGABYTE;
		return List.of(new DocumentKind(MAYOR_LETTER, PDF, most, 1),
				new DocumentKind("host-commission-note", PDF, most, 1), new DocumentKind("host-file",
						Set.of("application/pdf", "image/jpeg"), most, this.settings.count("hosting.files")));
	}

	/** By kind. */
	@Transactional(readOnly = true)
	public Map<String, List<Document>> of(String id) {
		return this.documents.ofCase(id).stream().collect(Collectors.groupingBy(Document::kind));
	}

	/**
	 * Takes a file; its cities and the secretariat may read it.
	 * @throws InputRefused if the candidature cannot be changed now
	 * @throws org.creativecities.documents.DocumentRefused if it is no such file
	 */
	public void attach(String id, String kind, String name, byte[] content) {
		var candidature = this.candidatures.lock(id);
		this.candidatures.requireOpen(candidature);
		var taken = kinds().stream()
			.filter(one -> one.id().equals(kind))
			.findFirst()
			.orElseThrow(() -> new InputRefused("kind", "hosting.kind-unknown"));
		var readers = new HashSet<String>(DESK);
		readers.add(candidature.cityGroup());
		this.documents.attach(id, taken, name, content, this.person.id(), readers);
	}

	/** The people of a partner may read all files. */
	void openTo(City partner, String id) {
		this.documents.allow(id, partner.group());
	}

	/** It is no partner any more. */
	void closeTo(City partner, String id) {
		this.documents.disallow(id, partner.group());
	}

	/**
	 * Lets these groups read the files of all that stand.
	 * @param unless whose people do not, though they may belong to those groups as well
	 */
	public void layBefore(Set<String> groups, Set<String> unless, String selection) {
		this.candidatures.standing(selection)
			.forEach(each -> groups.forEach(group -> this.documents.allow(each.id(), group, unless)));
	}

	/**
	 * @throws InputRefused if the candidature cannot be changed now
	 */
	public void remove(String id, UUID document) {
		this.candidatures.requireOpen(this.candidatures.lock(id));
		this.documents.ofCase(id)
			.stream()
			.filter(file -> file.id().equals(document))
			.forEach(file -> this.documents.setAside(document));
	}

}
