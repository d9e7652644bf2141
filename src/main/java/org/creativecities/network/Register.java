package org.creativecities.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Service;

/** Reads the register. */
@Service
public class Register {

	/**
	 * @throws IllegalArgumentException if there is no such city
	 */
	public City city(String id) {
		throw new UnsupportedOperationException();
	}

	/**
	 * A city by name and country; upper and lower case, accents and hyphens make no
	 * difference.
	 */
	public Optional<City> cityNamed(String name, String country) {
		throw new UnsupportedOperationException();
	}

	/** All member cities. */
	public List<City> members() {
		throw new UnsupportedOperationException();
	}

	/** The member cities of a creative field on a day. */
	public List<City> membersOf(String fieldId, LocalDate day) {
		throw new UnsupportedOperationException();
	}

	/** The creative field of a member city on a day. */
	public Optional<String> fieldOf(String cityId, LocalDate day) {
		throw new UnsupportedOperationException();
	}

	public Country country(String code) {
		throw new UnsupportedOperationException();
	}

	public List<Country> countries() {
		throw new UnsupportedOperationException();
	}

	/**
	 * The creative fields that a city may be designated in on a day, in alphabetical
	 * order.
	 */
	public List<CreativeField> fields() {
		throw new UnsupportedOperationException();
	}

	/** Who speaks for a city or a National Commission today: the main contact first. */
	public List<Contact> contacts(String party) {
		throw new UnsupportedOperationException();
	}

	public Optional<Contact> contact(String party, Contact.Role role) {
		throw new UnsupportedOperationException();
	}

	/** How many real member cities each creative field has; key is the field's id. */
	public Map<String, Integer> membersByField() {
		throw new UnsupportedOperationException();
	}

	/** How many real member cities each region has; key is the region's code. */
	public Map<String, Integer> membersByRegion() {
		throw new UnsupportedOperationException();
	}

}
