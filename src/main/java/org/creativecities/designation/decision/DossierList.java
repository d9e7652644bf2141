package org.creativecities.designation.decision;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.creativecities.designation.application.Applications;
import org.creativecities.designation.call.Call;
import org.creativecities.designation.call.Calls;
import org.creativecities.network.Country;
import org.creativecities.network.CreativeField;
import org.creativecities.network.Register;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The applications to decide on, as those who prepare and take the decision read them.
 * Nothing that is decided stands here: that is secret until the announcement day.
 */
@Service
@Transactional(readOnly = true)
public class DossierList {

	private static final Set<String> READERS = Set.of("secretariat", "secretariat-head", "dg-office");

	private final Calls calls;

	private final Proposals proposals;

	private final Applications applications;

	private final Register register;

	DossierList(Calls calls, Proposals proposals, Applications applications, Register register) {
		this.calls = calls;
		this.proposals = proposals;
		this.applications = applications;
		this.register = register;
	}

	/**
	 * All applications of a call to decide on, the best first.
	 * @param groups of the person who asks; to others there is none
	 */
	public Optional<List<DossierRow>> of(String callId, Set<String> groups) {
		if (Collections.disjoint(READERS, groups)
				|| this.calls.all().stream().map(Call::id).noneMatch(callId::equals)) {
			return Optional.empty();
		}
		var fields = this.register.fields().stream().collect(Collectors.toMap(CreativeField::id, Function.identity()));
		var countries = this.register.countries()
			.stream()
			.collect(Collectors.toMap(Country::code, Function.identity()));
		return Optional.of(this.proposals.ofCall(callId)
			.stream()
			.map(proposal -> new DossierRow(proposal, this.applications.get(proposal.applicationId()),
					this.register.city(proposal.cityId()).name(), countries.get(proposal.country()),
					fields.get(proposal.fieldId())))
			.toList());
	}

	/** Those of one field, country or region; an empty word asks for all. */
	public List<DossierRow> only(List<DossierRow> rows, String fieldId, String countryCode, String region) {
		return rows.stream().filter(row -> row.matches(fieldId, countryCode, region)).toList();
	}

	/** One application of the dossier. */
	public Optional<DossierRow> one(String callId, String applicationId, Set<String> groups) {
		return of(callId, groups).flatMap(
				rows -> rows.stream().filter(row -> row.proposal().applicationId().equals(applicationId)).findFirst());
	}

}
