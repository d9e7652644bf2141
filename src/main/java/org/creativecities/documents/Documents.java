package org.creativecities.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of all cases. Content lives in the database, so that every node can serve it.
 */
@Service
public class Documents {

	private static final String DESCRIPTION = "select id, case_id, kind, name, type, size, sha256, uploaded_by, "
			+ "uploaded_at, removed_at from document d ";

	private final JdbcClient jdbc;

	private final Clock clock;

	Documents(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Keeps a file.
	 * @param readers groups that may read it; whoever uploaded it may, too
	 * @throws DocumentRefused with a sentence, if it is empty, too large, of another
	 * type, cannot be opened, is there already, or is one too many
	 */
	@Transactional
	public Document attach(String caseId, DocumentKind kind, String name, byte[] content, String by,
			Set<String> readers) {
		var file = new UploadedFile(name, content);
		var type = file.checked(kind);
		var hash = file.sha256();
		leaveRoom(caseId, kind, hash);
		var document = new Document(UUID.randomUUID(), caseId, kind.id(), type.named(file.name()), type.mediaType(),
				content.length, hash, by, this.clock.instant(), null);
		this.jdbc.sql(
				"insert into document (id, case_id, kind, name, type, size, sha256, content, uploaded_by, uploaded_at) "
						+ "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
			.params(document.id(), caseId, kind.id(), document.name(), document.type(), document.size(),
					document.sha256(), content, by, document.uploadedAt().atOffset(ZoneOffset.UTC))
			.update();
		readers.forEach(group -> this.jdbc.sql("insert into document_reader (document_id, group_id) values (?, ?)")
			.params(document.id(), group)
			.update());
		return document;
	}

	/** Lets one more group read all files of a case, also those that come later. */
	@Transactional
	public void allow(String caseId, String group) {
		allow(caseId, group, Set.of());
	}

	/**
	 * As {@link #allow(String, String)}.
	 * @param unless groups whose people do not read by that, though they may belong to
	 * the other as well
	 */
	@Transactional
	public void allow(String caseId, String group, Set<String> unless) {
		this.jdbc.sql("""
				insert into document_case_reader (case_id, group_id, unless) values (?, ?, ?)
				on conflict (case_id, group_id) do update set unless = excluded.unless""")
			.params(caseId, group, unless.toArray(String[]::new))
			.update();
	}

	/** Takes the right to read the files of a case away from a group. */
	@Transactional
	public void disallow(String caseId, String group) {
		this.jdbc.sql("delete from document_case_reader where case_id = ? and group_id = ?")
			.params(caseId, group)
			.update();
		this.jdbc
			.sql("delete from document_reader where group_id = ? and document_id in "
					+ "(select id from document where case_id = ?)")
			.params(group, caseId)
			.update();
	}

	/** The files of a case, by kind and in the order in which they came. */
	public List<Document> ofCase(String caseId) {
		return this.jdbc.sql(DESCRIPTION + "where case_id = ? and removed_at is null order by kind, uploaded_at, id")
			.param(caseId)
			.query(Documents::document)
			.list();
	}

	/** As {@link #ofCase}, with those that were set aside. */
	public List<Document> everOfCase(String caseId) {
		return this.jdbc.sql(DESCRIPTION + "where case_id = ? order by kind, uploaded_at, id")
			.param(caseId)
			.query(Documents::document)
			.list();
	}

	/**
	 * A file, if this person may read it: who uploaded it may, and the members of the
	 * groups that were allowed.
	 */
	public Optional<Document> readable(UUID id, String person, Set<String> groups) {
		return this.jdbc.sql(DESCRIPTION + """
				where id = :id and (uploaded_by = :person
				  or exists (select from document_reader r where r.document_id = d.id and r.group_id in (:groups))
				  or exists (select from document_case_reader c where c.case_id = d.case_id and c.group_id in (:groups)
				    and not c.unless && cast(array[:groups] as text[])))
				""")
			.param("id", id)
			.param("person", person)
			.param("groups", groups.isEmpty() ? Set.of("") : groups)
			.query(Documents::document)
			.optional();
	}

	/**
	 * What is in a file; who may read it must be known already, see {@link #readable}.
	 * @throws IllegalArgumentException if there is no such file
	 */
	public byte[] content(UUID id) {
		return this.jdbc.sql("select content from document where id = ?")
			.param(id)
			.query((row, number) -> row.getBytes(1))
			.optional()
			.orElseThrow(() -> new IllegalArgumentException("There is no document " + id));
	}

	/** Removes a file that its case no longer wants. */
	@Transactional
	public void remove(UUID id) {
		this.jdbc.sql("delete from document where id = ?").param(id).update();
	}

	/**
	 * Sets a file aside that its case no longer wants, but that somebody may have to read
	 * still, since it was handed in.
	 */
	@Transactional
	public void setAside(UUID id) {
		this.jdbc.sql("update document set removed_at = ? where id = ? and removed_at is null")
			.params(this.clock.instant().atOffset(ZoneOffset.UTC), id)
			.update();
	}

	/** Two uploads at one moment may not both take the last place. */
	private void leaveRoom(String caseId, DocumentKind kind, String hash) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
			.param(caseId + "/" + kind.id())
			.query((row, number) -> "")
			.list();
		var there = ofCase(caseId).stream().filter(other -> other.kind().equals(kind.id())).toList();
		there.stream().filter(other -> other.sha256().equals(hash)).findFirst().ifPresent(twin -> {
			throw new DocumentRefused("documents.twin", twin.name());
		});
		if (there.size() >= kind.maxCount()) {
			throw new DocumentRefused("documents.too-many", kind.maxCount());
		}
	}

	private static Document document(ResultSet row, int number) throws SQLException {
		return new Document(row.getObject("id", UUID.class), row.getString("case_id"), row.getString("kind"),
				row.getString("name"), row.getString("type"), row.getLong("size"), row.getString("sha256"),
				row.getString("uploaded_by"), row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
				Optional.ofNullable(row.getObject("removed_at", OffsetDateTime.class))
					.map(OffsetDateTime::toInstant)
					.orElse(null));
	}

}
