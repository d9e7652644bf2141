package org.creativecities.settings.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.creativecities.settings.Mark;
import org.creativecities.settings.Setting;
import org.creativecities.settings.SettingChange;
import org.creativecities.settings.SettingType;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.creativecities.workflow.DateWords;

/** Settings in the words of the reader. */
@Component
class SettingTexts {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private final MessageSource messages;

	SettingTexts(MessageSource messages) {
		this.messages = messages;
	}

	String capability(Setting setting, Locale language) {
		var capability = setting.rule().capability();
		return this.messages.getMessage("settings.capability." + capability, null, capability, language);
	}

	Line line(Setting setting, Locale language) {
		var rule = setting.rule();
		return new Line(rule.id(), rule.meaning(language), value(rule.type(), setting.value(), language),
				value(rule.type(), rule.value(), language), setting.isChanged(), mark(setting, language),
				rule.mark().isSetHere() ? null : rule.source(), setting.changedBy(),
				time(setting.changedAt(), language), bounds(setting, language));
	}

	/** A changed value is the Secretariat's own, wherever its default comes from. */
	private String mark(Setting setting, Locale language) {
		var rule = setting.rule();
		if (rule.mark().isSetHere()) {
			return say("settings.mark.here", language);
		}
		var mark = say((rule.mark() == Mark.SEED) ? "settings.mark.seed" : "settings.mark.public", language);
		return setting.isChanged() ? say("settings.mark.changed", language, mark) : mark;
	}

	/** What the form shows before anybody typed. */
	Entry entry(Setting setting) {
		var value = setting.value();
		return new Entry(
				(setting.rule().type() == SettingType.DAYS) ? Integer.toString(Period.parse(value).getDays()) : value,
				"");
	}

	boolean isDays(Setting setting) {
		return setting.rule().type() == SettingType.DAYS;
	}

	boolean isYesNo(Setting setting) {
		return setting.rule().type() == SettingType.YESNO;
	}

	List<Past> history(Setting setting, List<SettingChange> changes, Locale language) {
		var type = setting.rule().type();
		return changes.stream()
			.map((change) -> new Past(time(change.changedAt(), language), change.changedBy(),
					value(type, change.oldValue(), language), value(type, change.newValue(), language),
					change.reason()))
			.toList();
	}

	private String bounds(Setting setting, Locale language) {
		var rule = setting.rule();
		if (rule.min() == null && rule.max() == null) {
			return null;
		}
		return say("settings.bounds", language, (rule.min() != null) ? number(rule.min(), language) : "…",
				(rule.max() != null) ? number(rule.max(), language) : "…");
	}

	private String value(SettingType type, String value, Locale language) {
		return switch (type) {
			case YESNO -> say("settings.value." + value, language);
			case DAYS -> say("settings.value.days", language, Period.parse(value).getDays());
			default -> number(new BigDecimal(value), language);
		};
	}

	private static String number(BigDecimal number, Locale language) {
		var format = NumberFormat.getNumberInstance(language);
		// a year is a number, too
		format.setGroupingUsed(false);
		return format.format(number);
	}

	private static String time(Instant instant, Locale language) {
		return (instant == null) ? null : DateWords.format(instant.atZone(PARIS), "d MMM uuuu, HH:mm", language);
	}

	private String say(String code, Locale language, Object... arguments) {
		return this.messages.getMessage(code, arguments, language);
	}

	/** A setting as a row of the table. */
	record Line(String id, String meaning, String value, String usual, boolean changed, String mark, String source,
			String changedBy, String changedAt, String bounds) {
	}

	/** What a person typed, kept while it is refused. */
	record Entry(String value, String reason) {
	}

	/** A change of the past. */
	record Past(String at, String by, String from, String to, String reason) {
	}

}
