package org.creativecities.designation.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.creativecities.designation.application.CaseLog.What;
import org.creativecities.designation.call.Call;
import org.creativecities.designation.call.Calls;
import org.creativecities.mail.Bilingual;
import org.creativecities.mail.Sentences;
import org.creativecities.network.Contact.Role;
import org.creativecities.network.Contact;
import org.creativecities.network.Membership;
import org.creativecities.network.Register;
import org.creativecities.workflow.FormValues;
import org.creativecities.workflow.InputChecks;
import org.creativecities.signatures.SignatureLinks;
import org.creativecities.workflow.Json;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sections 1 to 6 of an application: who speaks for the city, its creative field, and the
 * summary that the mayor and the National Commission read.
 */
@Service
@Transactional
public class Candidatures {

	/** Those for whom the form asks an address besides the mayor. */
	static final List<String> CONTACTS = List.of("main", "alternative", "representative");

	private final Applications applications;

	private final Calls calls;

	private final Preparation preparation;

	private final Register register;

	private final Membership membership;

	private final SignatureLinks links;

	private final EndorsementRows endorsements;

	private final CaseLog log;

	private final ApplicationWords words;

	private final JdbcClient sql;

	Candidatures(Applications applications, Calls calls, Preparation preparation, Register register,
			Membership membership, SignatureLinks links, EndorsementRows endorsements, CaseLog log,
			ApplicationWords words, JdbcClient sql) {
		this.applications = applications;
		this.calls = calls;
		this.preparation = preparation;
		this.register = register;
		this.membership = membership;
		this.links = links;
		this.endorsements = endorsements;
		this.log = log;
		this.words = words;
		this.sql = sql;
	}

	/** The sections as they were stored; empty before. */
	public Map<String, Object> of(String id) {
		return Json.read(this.sql.sql("SELECT candidature FROM application WHERE id = ?")
			.param(id)
			.query(String.class)
			.optional()
			.orElse(null));
	}

	/**
	 * What the form {@code describe-candidature} shows first: what the register knows.
	 */
	public Map<String, Object> shown(String id) {
		var application = this.applications.get(id);
		var shown = this.words.heading(application);
		shown.put("field", application.fieldId());
		shown.put("fieldOptions", options(this.calls.get(application.callId())));
		this.register.contact(application.cityId(), Role.MAIN).ifPresent(main -> {
			shown.put("mainFamilyName", main.name());
			shown.put("mainEmail", main.email());
			shown.put("language", main.language().getLanguage());
		});
		var history = history(application);
		if (!history.isEmpty()) {
			Sentences.show(shown, "history", new Bilingual(String.join(", ", history), String.join(", ", history)));
			shown.put("appliedBefore", "yes");
		}
		shown.putAll(of(id));
		return shown;
	}

	/**
	 * Keeps the sections and names the people who speak for the city. With another
	 * creative field, what the mayor and the National Commission said lapses.
	 * @return whether the creative field is another one than the mayor and the National
	 * Commission were asked about
	 * @throws org.creativecities.workflow.InputRefused naming each field, if two contacts
	 * share an address, the field is not open, earlier applications are denied, or the
	 * call has closed
	 */
	public boolean store(String id, FormValues entered) {
		var application = this.applications.lock(id);
		this.preparation.require(application, "field");
		var checks = new InputChecks();
		checks.require(this.calls.get(application.callId()).fields().contains(entered.text("field")), "field",
				"application.field-closed", application.callId());
		checks.require(entered.text("mainEmail").equalsIgnoreCase(entered.text("mainEmailAgain")), "mainEmailAgain",
				"application.email-differs");
		checks.require(!entered.text("mainEmail").equalsIgnoreCase(entered.text("alternativeEmail")),
				"alternativeEmail", "application.email-same");
		checks.require(
				CONTACTS.stream()
					.map(role -> entered.text(role + "Email"))
					.noneMatch(entered.text("mayorEmail")::equalsIgnoreCase),
				"mayorEmail", "application.mayor-email-same");
		var history = history(application);
		checks.require(history.isEmpty() || !"no".equals(entered.text("appliedBefore")), "appliedBefore",
				"application.applied-before", String.join(", ", history));
		checks.done();
		var described = !of(id).isEmpty();
		var changed = described && !entered.text("field").equals(application.fieldId());
		this.sql.sql(
				"UPDATE application SET field_id = ?, language = ?, candidature = ?::jsonb, state = 'PREPARING' WHERE id = ?")
			.params(entered.text("field"), entered.text("language"), Json.write(entered.all()), id)
			.update();
		name(application, entered, Role.MAYOR, "mayor", entered.text("mayorLanguage"));
		name(application, entered, Role.REPRESENTATIVE, "representative", entered.text("language"));
		name(application, entered, Role.MAIN, "main", entered.text("language"));
		name(application, entered, Role.ALTERNATIVE, "alternative", entered.text("language"));
		this.log.write(id, changed ? What.FIELD_CHANGED : What.DESCRIBED,
				changed ? application.fieldId() + " → " + entered.text("field") : null);
		if (changed) {
			this.links.lapse(id);
			this.endorsements.lapse(id);
		}
		return changed;
	}

	private void name(Application application, FormValues entered, Role role, String prefix, String language) {
		var name = entered.text(prefix + "FirstName") + " " + entered.text(prefix + "FamilyName");
		this.membership.name(new Contact(0, application.cityId(), role, name.strip(), entered.text(prefix + "Email"),
				Locale.forLanguageTag(language), this.register.country(application.country()).zone()));
	}

	private List<Map<String, Object>> options(Call call) {
		var options = new ArrayList<Map<String, Object>>();
		this.register.fields().stream().filter(field -> call.fields().contains(field.id())).forEach(field -> {
			var option = new LinkedHashMap<String, Object>();
			option.put("label",
					field.nameEn().equals(field.nameFr()) ? field.nameEn() : field.nameEn() + " / " + field.nameFr());
			option.put("value", field.id());
			options.add(option);
		});
		return options;
	}

	/** Earlier applications that were handed in, such as {@code 2017 (film)}. */
	private List<String> history(Application application) {
		return this.sql
			.sql("""
					SELECT c.year || ' (' || coalesce(a.field_id, '-') || ')'
					FROM application a JOIN designation_call c ON c.id = a.call_id
					WHERE a.city_id = ? AND a.call_id <> ? AND EXISTS (SELECT FROM application_version v WHERE v.application_id = a.id)
					ORDER BY c.year""")
			.params(application.cityId(), application.callId())
			.query(String.class)
			.list();
	}

}
