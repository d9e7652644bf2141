package org.creativecities.invariants;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** All invariants of the product. */
@Service
public class Invariants {

	private final List<Invariant> all;

	Invariants(List<Invariant> all) {
		this.all = all;
	}

	/** What is claimed. */
	public List<String> claims() {
		return this.all.stream().map(Invariant::claim).sorted().toList();
	}

	/**
	 * Where data are not as they must be; empty if all is well. All is read at one
	 * moment, so that the product may run meanwhile.
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public List<String> broken() {
		return this.all.stream().flatMap(each -> each.broken().stream()).toList();
	}

}
