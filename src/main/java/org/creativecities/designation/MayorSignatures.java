package org.creativecities.designation;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.creativecities.designation.SignatureRequest.State;
import org.creativecities.network.Contact;
import org.creativecities.network.Contact.Role;
import org.creativecities.network.Membership;
import org.creativecities.network.Register;
import org.creativecities.settings.Settings;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mayor's signature under the letter that presents a candidature. A mayor has no
 * account: a link of 256 random bits, sent to the mayor alone and kept as a hash, signs
 * once.
 */
@Service
@Transactional
public class MayorSignatures {

	private final Applications applications;

	private final Calls calls;

	private final Preparation preparation;

	private final Candidatures candidatures;

	private final Register register;

	private final Membership membership;

	private final ApplicationLetters letters;

	private final ApplicationWords words;

	private final Settings settings;

	private final ApplicationEventPublisher events;

	private final JdbcClient sql;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	MayorSignatures(Applications applications, Calls calls, Preparation preparation, Candidatures candidatures,
			Register register, Membership membership, ApplicationLetters letters, ApplicationWords words,
			Settings settings, ApplicationEventPublisher events, JdbcClient sql, Clock clock) {
		this.applications = applications;
		this.calls = calls;
		this.preparation = preparation;
		this.candidatures = candidatures;
		this.register = register;
		this.membership = membership;
		this.letters = letters;
		this.words = words;
		this.settings = settings;
		this.events = events;
		this.sql = sql;
		this.clock = clock;
	}

	/**
	 * Sends the mayor a new link (E2m).
	 * @param address where the mayor can be reached now; empty if the known one is right
	 * @return when the mayor is reminded, and when the link expires
	 */
	public Dates ask(String id, String address) {
		var application = this.applications.lock(id);
		if (!address.isBlank()) {
			move(application, address.strip());
		}
		var expires = in(this.settings.days("designation.mayor.link"));
		var remind = in(this.settings.days("designation.mayor.reminder"));
		var model = letter(application, expires);
		model.put("summary", this.candidatures.of(id).getOrDefault("presentation", ""));
		send(application, "ask-mayor", model, expires);
		return new Dates(remind, expires);
	}

	/**
	 * Reminds the mayor. The first link is not known any more, so a fresh one goes out;
	 * it expires with the first.
	 */
	public void remind(String id) {
		var application = this.applications.lock(id);
		var expires = this.sql.sql("SELECT max(expires_at) FROM mayor_signature WHERE application_id = ?")
			.param(id)
			.query(Timestamp.class)
			.single()
			.toInstant();
		send(application, "remind-mayor", letter(application, expires), expires);
	}

	/** What the form {@code renew-link} shows. */
	@Transactional(readOnly = true)
	public Map<String, Object> shown(String id) {
		var application = this.applications.get(id);
		var shown = this.words.heading(application);
		this.register.contact(application.cityId(), Role.MAYOR)
			.ifPresent(mayor -> shown.put("mayorAddressee", mayor.email()));
		return shown;
	}

	/** What a link leads to; empty if there is no such link. */
	@Transactional(readOnly = true)
	public Optional<SignatureRequest> find(String token) {
		return row(token, "").map(this::request);
	}

	/**
	 * Signs.
	 * @param name as the mayor wrote it
	 * @return what the link leads to now; signed, if it still could be
	 */
	public Optional<SignatureRequest> sign(String token, String name) {
		return row(token, "").map(seen -> {
			this.applications.lock(seen.applicationId());
			var link = row(token, " FOR UPDATE").orElseThrow();
			if (request(link).state() != State.OPEN) {
				return request(link);
			}
			this.sql.sql("UPDATE mayor_signature SET signed_at = ?, signed_name = ? WHERE id = ?")
				.params(Timestamp.from(this.clock.instant()), name.strip(), link.id())
				.update();
			this.events.publishEvent(new MayorSigned(link.applicationId()));
			return request(row(token, "").orElseThrow());
		});
	}

	private SignatureRequest request(Link link) {
		var application = this.applications.get(link.applicationId());
		var call = this.calls.get(application.callId());
		return new SignatureRequest(application.id(), state(link, application), this.words.city(application),
				this.words.country(application), this.words.field(application), call.year(),
				String.valueOf(this.candidatures.of(application.id()).getOrDefault("presentation", "")),
				link.expiresAt(), link.signedAt(), application.locale());
	}

	private State state(Link link, Application application) {
		if (link.signedAt() != null) {
			return State.SIGNED;
		}
		if (application.state() == Application.State.WITHDRAWN) {
			return State.WITHDRAWN;
		}
		if (!this.preparation.isOpen(application)) {
			return State.CLOSED;
		}
		if (signedThroughAnother(application.id())) {
			return State.SIGNED;
		}
		return this.clock.instant().isBefore(link.expiresAt()) ? State.OPEN : State.EXPIRED;
	}

	private boolean signedThroughAnother(String id) {
		return this.sql.sql("SELECT count(*) FROM mayor_signature WHERE application_id = ? AND signed_at IS NOT NULL")
			.param(id)
			.query(Integer.class)
			.single() > 0;
	}

	private void move(Application application, String address) {
		this.register.contact(application.cityId(), Role.MAYOR)
			.filter(mayor -> !mayor.email().equalsIgnoreCase(address))
			.ifPresent(mayor -> this.membership.name(new Contact(0, application.cityId(), Role.MAYOR, mayor.name(),
					address, mayor.language(), mayor.zone())));
	}

	private Map<String, Object> letter(Application application, Instant expires) {
		var model = new LinkedHashMap<String, Object>();
		model.put("city", this.words.city(application));
		model.put("field", this.words.field(application));
		model.put("year", this.calls.get(application.callId()).year());
		model.put("expiresAt", expires);
		return model;
	}

	private void send(Application application, String letter, Map<String, Object> model, Instant expires) {
		var bytes = new byte[32];
		this.random.nextBytes(bytes);
		var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		this.sql.sql("""
				INSERT INTO mayor_signature (application_id, token_sha256, asked_at, expires_at) VALUES (?, ?, ?, ?)""")
			.params(application.id(), Versions.sha256(token), Timestamp.from(this.clock.instant()),
					Timestamp.from(expires))
			.update();
		model.put("link", "/sign/" + token);
		this.letters.toMayor(application).write(letter, "until-" + expires, model);
	}

	private Instant in(Period time) {
		return this.clock.instant().atZone(this.clock.getZone()).plus(time).toInstant();
	}

	private Optional<Link> row(String token, String suffix) {
		return this.sql.sql("SELECT * FROM mayor_signature WHERE token_sha256 = ?" + suffix)
			.param(Versions.sha256(token))
			.query(MayorSignatures::read)
			.optional();
	}

	private static Link read(ResultSet row, int number) throws SQLException {
		var signed = row.getTimestamp("signed_at");
		return new Link(row.getLong("id"), row.getString("application_id"), row.getTimestamp("expires_at").toInstant(),
				(signed != null) ? signed.toInstant() : null);
	}

	private record Link(long id, String applicationId, Instant expiresAt, Instant signedAt) {
	}

	/** When the mayor is reminded, and when the link expires. */
	public record Dates(Instant remindOn, Instant expiresOn) {
	}

}
