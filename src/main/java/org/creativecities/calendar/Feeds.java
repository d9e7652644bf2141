package org.creativecities.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

import org.creativecities.network.Contact;
import org.creativecities.network.Contact.Role;
import org.creativecities.network.Register;
import org.creativecities.settings.Settings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The calendar of each city behind a secret link, which a calendar program asks for again
 * and again without a login. The secret is 256 random bits, so nobody guesses it; only
 * its hash is kept, so nobody reads it in a copy of the database. A new link ends the old
 * one.
 */
@Service
@Transactional
public class Feeds {

	private static final int SECRET_BYTES = 32;

	private static final SecureRandom CHANCE = new SecureRandom();

	private final JdbcClient database;

	private final CityDates dates;

	private final CalendarFile file;

	private final Register register;

	private final Settings settings;

	private final Clock clock;

	Feeds(JdbcClient database, CityDates dates, CalendarFile file, Register register, Settings settings, Clock clock) {
		this.database = database;
		this.dates = dates;
		this.file = file;
		this.register = register;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Makes a new link; the one before it ends.
	 * @return its secret, which cannot be told again
	 */
	public String renew(String cityId, String by) {
		var city = this.register.city(cityId).id();
		var bytes = new byte[SECRET_BYTES];
		CHANCE.nextBytes(bytes);
		var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		this.database.sql("""
				INSERT INTO calendar_feed (city_id, secret, made_at, made_by) VALUES (?, ?, ?, ?)
				ON CONFLICT (city_id) DO UPDATE SET secret = excluded.secret, made_at = excluded.made_at,
				  made_by = excluded.made_by""")
			.params(city, hash(secret), this.clock.instant().atOffset(ZoneOffset.UTC), by)
			.update();
		return secret;
	}

	/** The link ends, and there is no other. */
	public void end(String cityId) {
		this.database.sql("DELETE FROM calendar_feed WHERE city_id = ?").param(cityId).update();
	}

	/** The present link of a city, but for its secret. */
	@Transactional(readOnly = true)
	public Optional<Link> of(String cityId) {
		return this.database.sql("SELECT made_at, made_by FROM calendar_feed WHERE city_id = ?")
			.param(cityId)
			.query((row, index) -> new Link(row.getObject("made_at", OffsetDateTime.class).toInstant(),
					row.getString("made_by")))
			.optional();
	}

	/**
	 * The calendar behind a secret, in the language of the city's contact. The link of a
	 * city that has left the Network leads nowhere.
	 * @param language in which it is wanted instead, or {@code null}
	 */
	@Transactional(readOnly = true)
	public Optional<String> read(String secret, Locale language) {
		return this.database.sql("SELECT city_id FROM calendar_feed WHERE secret = ?")
			.param(hash(secret))
			.query(String.class)
			.optional()
			.filter(city -> !this.register.city(city).isFormerMember())
			.map(city -> this.file.feed(city, this.dates.of(city).stream().filter(this::isShown).toList(),
					(language != null) ? language : language(city)));
	}

	/**
	 * What has fallen away is shown as cancelled until its day is over, what was due for
	 * some time after (setting).
	 */
	private boolean isShown(CalendarEntry entry) {
		var now = this.clock.instant();
		return entry.isCancelled() ? entry.wasCancelledInTime() && now.isBefore(entry.at()) : now.isBefore(
				entry.at().atZone(this.clock.getZone()).plus(this.settings.days("calendar.kept-for")).toInstant());
	}

	private Locale language(String cityId) {
		return this.register.contact(cityId, Role.MAIN)
			.or(() -> this.register.contact(cityId, Role.ALTERNATIVE))
			.map(Contact::language)
			.orElse(Locale.ENGLISH);
	}

	private static byte[] hash(String secret) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException("Every Java knows SHA-256", impossible);
		}
	}

	/** Who made the present link, and when. */
	public record Link(Instant madeAt, String madeBy) {
	}

}
