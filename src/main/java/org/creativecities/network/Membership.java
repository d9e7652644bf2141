package org.creativecities.network;

import java.time.LocalDate;

import org.springframework.stereotype.Service;

/** Changes the register: who applies, who joins, who speaks for whom. */
@Service
public class Membership {

	/**
	 * Registers a city that wishes to apply. A city already known, however it is spelled,
	 * is returned as it is.
	 */
	public City registerApplicant(String name, String country, boolean invented) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Makes a city a member in a field from that day on; its first report is due four
	 * years later [seed].
	 */
	public void admit(String cityId, String fieldId, LocalDate day) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Takes a designation back that was published by mistake. The record stays, marked
	 * void.
	 */
	public void revoke(String cityId, LocalDate day) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Moves a member to another creative field from that day on; the years before stay as
	 * they were.
	 */
	public void changeField(String cityId, String fieldId, LocalDate day) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Names who speaks for a city or a National Commission; the present holder of the
	 * role steps down.
	 */
	public void name(Contact contact) {
		throw new UnsupportedOperationException();
	}

}
