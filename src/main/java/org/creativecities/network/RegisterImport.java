package org.creativecities.network;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings designations from files into the register. A file with a mistake is refused as a
 * whole; a file that is there already changes nothing.
 */
@Service
public class RegisterImport {

	private final Register register;

	private final Membership membership;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final DesignationRounds rounds = new DesignationRounds();

	RegisterImport(Register register, Membership membership, JdbcClient jdbc, Clock clock) {
		this.register = register;
		this.membership = membership;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** All designations that came with the product, and the changes of field since. */
	@Transactional
	public ImportReport all() {
		return files(ImportFile.shipped("members.csv"), ImportFile.shipped("field-changes.csv"));
	}

	/**
	 * The designations that came with the product as they stood before the round of a
	 * year, each city in the creative field that it had then.
	 */
	@Transactional
	public ImportReport membersBefore(int year) {
		var designations = read(ImportFile.shipped("members.csv"), ImportFile.shipped("field-changes.csv"),
				Integer.MAX_VALUE);
		return store(designations.before(year));
	}

	/** What the round of a year decided, without bringing it into the register. */
	public PastRound round(int year) {
		var all = read(ImportFile.shipped("members.csv"), ImportFile.shipped("field-changes.csv"), Integer.MAX_VALUE);
		var designated = all.members()
			.stream()
			.filter(member -> member.year() == year)
			.map(member -> new PastRound.Designated(member.city(), member.country(), member.field()))
			.toList();
		var changes = all.changes()
			.stream()
			.filter(change -> change.year() == year)
			.map(change -> new PastRound.FieldChange(change.city(), change.to()))
			.toList();
		return new PastRound(this.rounds.day(year), designated, changes);
	}

	/**
	 * Designations from files.
	 * @param fieldChanges {@code null} if there is none
	 * @throws ImportRefused with each row, column and reason, if anything is wrong
	 */
	@Transactional
	public ImportReport files(ImportFile members, ImportFile fieldChanges) {
		return store(read(members, fieldChanges, LocalDate.now(this.clock).getYear()));
	}

	private Designations read(ImportFile members, ImportFile fieldChanges, int latest) {
		var known = new KnownNames(this.register.countries(), this.register.fields());
		var table = CsvTable.read(members, MemberRow.COLUMNS);
		var rows = MemberRow.read(table, known, latest);
		table.refuseIfDefect();
		if (fieldChanges == null) {
			return new Designations(table, rows, List.of());
		}
		var changeTable = CsvTable.read(fieldChanges, FieldChangeRow.COLUMNS);
		var changes = FieldChangeRow.read(changeTable, known, rows, latest);
		changeTable.refuseIfDefect();
		return new Designations(table, rows, changes);
	}

	private ImportReport store(Designations designations) {
		var present = present();
		designations.compareWith(present);
		var added = 0;
		for (var member : designations.members()) {
			if (!present.containsKey(member.id())) {
				var city = this.membership.registerApplicant(member.city(), member.country(), false);
				this.membership.admit(city.id(), member.field(), this.rounds.day(member.year()));
				added++;
			}
		}
		var changed = 0;
		for (var change : designations.changes()) {
			var day = this.rounds.day(change.year());
			if (!this.register.fieldOf(change.city(), day).filter(change.to()::equals).isPresent()) {
				this.membership.changeField(change.city(), change.to(), day);
				changed++;
			}
		}
		return new ImportReport(added, designations.members().size() - added, changed);
	}

	/** The first field and year of every city that is or was a member, by its id. */
	private Map<String, Designations.First> present() {
		return this.jdbc
			.sql("SELECT DISTINCT ON (city_id) city_id, field_id, extract(year FROM from_day) AS year "
					+ "FROM field_membership WHERE voided_on IS NULL ORDER BY city_id, from_day")
			.query((row, number) -> Map.entry(row.getString("city_id"),
					new Designations.First(row.getString("field_id"), row.getInt("year"))))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
