package org.creativecities.ballots.keys;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.creativecities.ballots.keys.KeyPair.WrongKey;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Choices stay shut until two of three holders open them. */
class SealingTest {

	private static final String ROUND = "HOST-2024/1";

	@Test
	void sealed_papers_are_of_one_length_and_never_alike() throws WrongKey {
		var key = KeyPair.generate();

		var yes = Paper.of(1).seal(key.publicKey(), ROUND);
		var again = Paper.of(1).seal(key.publicKey(), ROUND);
		var none = Paper.of(0).seal(key.publicKey(), ROUND);

		assertThat(yes).hasSize(Paper.SEALED).isNotEqualTo(again);
		assertThat(none).hasSize(Paper.SEALED);
		assertThat(Paper.open(yes, key, ROUND).choice()).isEqualTo(1);
		assertThat(Paper.open(none, key, ROUND).choice()).isZero();
	}

	@Test
	void the_receipt_in_a_paper_is_the_voters() throws WrongKey {
		var key = KeyPair.generate();
		var paper = Paper.of(3);

		var opened = Paper.open(paper.seal(key.publicKey(), ROUND), key, ROUND);

		assertThat(opened).isEqualTo(paper);
		assertThat(opened.receipt().code()).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
	}

	@Test
	void a_paper_belongs_to_its_round() {
		var key = KeyPair.generate();
		var sealed = Paper.of(1).seal(key.publicKey(), ROUND);

		assertThatExceptionOfType(WrongKey.class).isThrownBy(() -> Paper.open(sealed, key, "HOST-2024/2"));
		sealed[40] ^= 1;
		assertThatExceptionOfType(WrongKey.class).isThrownBy(() -> Paper.open(sealed, key, ROUND));
	}

	@Test
	void any_two_of_three_holders_open_a_round_in_any_order() throws WrongKey {
		var round = KeyPair.generate();
		var holders = Map.of("ada", KeyPair.generate(), "bo", KeyPair.generate(), "cy", KeyPair.generate());
		var publicKeys = new LinkedHashMap<String, byte[]>();
		holders.forEach((name, pair) -> publicKeys.put(name, pair.publicKey()));

		var shares = Shares.split(round.privateKey(), publicKeys, ROUND);

		assertThat(shares).hasSize(6);
		for (var share : shares) {
			var stripped = share.strip(holders.get(share.first()), ROUND);
			assertThat(stripped.open(holders.get(share.second()), ROUND)).isEqualTo(round.privateKey());
		}
	}

	@Test
	void one_holder_alone_opens_nothing() throws WrongKey {
		var round = KeyPair.generate();
		var ada = KeyPair.generate();
		var shares = Shares.split(round.privateKey(),
				Map.of("ada", ada.publicKey(), "bo", KeyPair.generate().publicKey()), ROUND);

		for (var share : shares) {
			if (share.first().equals("ada")) {
				var stripped = share.strip(ada, ROUND);
				assertThatExceptionOfType(WrongKey.class).isThrownBy(() -> stripped.open(ada, ROUND));
			}
			else {
				assertThatExceptionOfType(WrongKey.class).isThrownBy(() -> share.strip(ada, ROUND));
			}
		}
	}

	@Property(tries = 200)
	void a_key_sheet_is_read_as_it_was_written_however_it_is_typed(@ForAll @Size(32) byte[] key) {
		var sheet = KeySheet.write(key);

		assertThat(KeySheet.read(sheet)).get().isEqualTo(key);
		assertThat(KeySheet.read(sheet.toLowerCase(Locale.ROOT).replace('-', ' ').replace('0', 'o'))).get()
			.isEqualTo(key);
	}

	@Test
	void a_pair_that_forgets_its_private_half_opens_nothing_any_more() {
		var pair = KeyPair.generate();
		var sealed = KeyPair.seal(pair.publicKey(), new byte[] { 1, 2, 3 }, ROUND);

		pair.forget();

		assertThat(pair.privateKey()).containsOnly(0);
		assertThatExceptionOfType(WrongKey.class).isThrownBy(() -> pair.open(sealed, ROUND));
	}

	@Test
	void a_mistyped_key_sheet_is_noticed() {
		var sheet = KeySheet.write("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
		var slip = (sheet.charAt(7) == 'A') ? 'B' : 'A';

		assertThat(KeySheet.read(sheet.substring(0, 7) + slip + sheet.substring(8))).isEmpty();
		assertThat(KeySheet.read(sheet.substring(1))).isEmpty();
		assertThat(KeySheet.read("")).isEmpty();
		assertThat(KeySheet.read(sheet.replace(sheet.charAt(3), 'U'))).isEmpty();
	}

}
