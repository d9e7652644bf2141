package org.creativecities.demo;

import java.util.List;

/** Names for people who speak for the member cities: nobody bears them. */
final class InventedNames {

	private static final List<String> FIRST = List.of("Ada", "Bao", "Chidi", "Dalia", "Emre", "Farah", "Gil", "Hana",
			"Ivo", "Jun", "Kaya", "Léa", "Mila", "Nuno", "Oona", "Pia", "Quim", "Rosa", "Sami", "Tala", "Uma", "Vito",
			"Wanda", "Xenia", "Yara", "Zeno");

	/** As many as share no divisor with the first names: pairs repeat late. */
	private static final List<String> LAST = List.of("Aldermoor", "Brackwell", "Corvane", "Dunmere", "Elvarin",
			"Fennarel", "Galdane", "Harrowen", "Iverley", "Jorvane", "Kestrane", "Lorimelle", "Marwenne", "Noverine",
			"Ostrelle", "Perrowen", "Quillane", "Rosmarel", "Selvane", "Tarnwell", "Ulvarin", "Vessaire", "Wendrake",
			"Yarrowen", "Zephane", "Ambrelle", "Birkane", "Cindarel", "Dorvanne");

	/** So many people have a name without a hyphen. */
	private static final int SINGLE = FIRST.size() * LAST.size();

	/** So many people have names of their own: four for each city of a Network of 500. */
	static final int MOST = 3 * SINGLE;

	private InventedNames() {
	}

	/** The first and the last name of the person of this number, from 0. */
	static Name of(int number) {
		var last = LAST.get(number % LAST.size());
		var round = number / SINGLE;
		return new Name(FIRST.get(number % FIRST.size()),
				(round == 0) ? last : last + "-" + LAST.get((number + round) % LAST.size()));
	}

	/** A name of somebody invented. */
	record Name(String first, String last) {

		@Override
		public String toString() {
			return this.first + " " + this.last;
		}

	}

}
