package org.creativecities.monitoring.answers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.creativecities.monitoring.answers.Question.Part;
import org.creativecities.settings.Settings;
import org.creativecities.workflow.InputRefused;
import org.creativecities.workflow.Money;

import org.springframework.stereotype.Component;

/** Reads one entered value by the kind of its part. */
@Component
class ValueRules {

	/** Characters of a text, well above its words: a report is no archive. */
	private static final int LONGEST = 20_000;

	/** Sustainable Development Goals of the 2030 Agenda. */
	private static final int GOALS = 17;

	/** Between two reports. */
	private static final int YEARS_AHEAD = 4;

	/** A year, or the day that was asked for in the past. */
	private static final String YEAR_OR_DAY = "\\d{4}(-\\d{2}-\\d{2})?";

	private static final String ADDRESS = "[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,180}\\.[^\\s@<>,;\".]{2,60}";

	private final PartnerCities cities;

	private final Settings settings;

	ValueRules(PartnerCities cities, Settings settings) {
		this.cities = cities;
		this.settings = settings;
	}

	/**
	 * The value as it is stored: text, whole numbers, {@code true}, or a list of these;
	 * amounts and days as text.
	 * @param value text, or a list of text where several values fit
	 * @throws InputRefused if it cannot be right
	 */
	Object read(Part part, Object value, Period period) {
		return switch (part.kind()) {
			case TEXT -> text(value, LONGEST);
			case LINE -> line(value, part.most());
			case EMAIL -> email(value);
			case NUMBER -> number(value, part.least(), part.most());
			case YEAR -> (part.least() != null) ? yearSince(part.least(), value, period) : year(value, period);
			case MONEY -> money(value);
			case CURRENCY -> currency(value);
			case DAY -> day(value, period);
			case YES -> yes(value);
			case CHOICE -> choice(value, part);
			case YEARS -> years(value, period);
			case ATTENDED -> attended(value, period);
			case SDGS -> goals(value);
			case CITIES -> this.cities.read(several(value), part.most());
			case GROUP, LIST, COMMITMENTS ->
				throw new IllegalArgumentException("'%s' is no part but a whole question.".formatted(part.key()));
		};
	}

	private static String text(Object value, int most) {
		// PostgreSQL keeps no zero character; browsers send line ends in two characters
		var text = String.valueOf(value).replace("\u0000", "").replace("\r\n", "\n").strip();
		require(text.length() <= most, "report.text-too-long", most);
		return text;
	}

	private static String line(Object value, int most) {
		return text(String.valueOf(value).replaceAll("\\s+", " "), most);
	}

	private static String email(Object value) {
		var address = String.valueOf(value).strip();
		require(address.matches(ADDRESS), "report.email", address);
		return address;
	}

	private static int number(Object value, Integer least, Integer most) {
		var text = String.valueOf(value).strip();
		require(text.matches("-?\\d{1,9}"), "report.number", text);
		var number = Integer.parseInt(text);
		require((least == null || number >= least) && (most == null || number <= most), "report.number-range",
				String.valueOf(least), String.valueOf(most), number);
		return number;
	}

	private static int year(Object value, Period period) {
		var text = String.valueOf(value).strip();
		require(text.matches("\\d{4}"), "report.year", text);
		var year = Integer.parseInt(text);
		require(period.covers(year), "report.year-outside", text, String.valueOf(period.from()),
				String.valueOf(period.to()));
		return year;
	}

	/**
	 * A year since something began; where a day was asked for in the past, that of it.
	 */
	private static int yearSince(int first, Object value, Period period) {
		var text = String.valueOf(value).strip();
		require(text.matches(YEAR_OR_DAY), "report.year", text);
		var year = Integer.parseInt(text.substring(0, 4));
		require(year >= first && year <= period.to(), "report.year-range", text, String.valueOf(first),
				String.valueOf(period.to()));
		return year;
	}

	/** A stored year as it is read; of a day that was asked for in the past, its year. */
	static String yearOf(Object value) {
		var text = value.toString();
		return text.matches(YEAR_OR_DAY) ? text.substring(0, 4) : text;
	}

	private static String money(Object value) {
		// 12 500,50 and 12500.50 alike
		var text = String.valueOf(value).replaceAll("[\\s\u00a0\u202f']", "").replace(',', '.');
		require(text.matches("\\d{1,13}(\\.\\d{1,2})?"), "report.amount", String.valueOf(value).strip());
		return new BigDecimal(text).setScale(2, RoundingMode.UNNECESSARY).stripTrailingZeros().toPlainString();
	}

	private static String currency(Object value) {
		var code = String.valueOf(value).strip().toUpperCase(Locale.ROOT);
		require(Money.isCurrency(code), "report.currency", code);
		return code;
	}

	/**
	 * A leap day exists in a leap year only. What is planned lies no further ahead than
	 * the next report [assumed].
	 */
	private String day(Object value, Period period) {
		var text = String.valueOf(value).strip();
		try {
			var day = LocalDate.parse(text);
			var first = LocalDate.of(this.settings.count("network.founded"), 1, 1);
			var last = LocalDate.of(period.to() + YEARS_AHEAD, 12, 31);
			require(!day.isBefore(first) && !day.isAfter(last), "report.day-range", day, first, last);
			return day.toString();
		}
		catch (DateTimeException none) {
			throw new InputRefused("", "report.day", text);
		}
	}

	private static boolean yes(Object value) {
		return List.of("true", "yes", "on").contains(String.valueOf(value).toLowerCase(Locale.ROOT));
	}

	private static String choice(Object value, Part part) {
		var choice = String.valueOf(value);
		require(part.options().contains(choice), "report.choice", choice);
		return choice;
	}

	private List<Integer> years(Object value, Period period) {
		var first = this.settings.count("network.founded");
		var years = new ArrayList<Integer>();
		several(value).stream().flatMap(text -> Arrays.stream(text.split("[,;\\s]+"))).forEach(text -> {
			require(text.matches("\\d{4}") && Integer.parseInt(text) >= first && Integer.parseInt(text) <= period.to(),
					"report.year", text);
			years.add(Integer.valueOf(text));
		});
		return years.stream().distinct().sorted().toList();
	}

	private static List<Integer> attended(Object value, Period period) {
		var sent = several(value);
		var held = period.years().size();
		require(sent.size() <= held, "report.attended-too-many", sent.size(), held, String.valueOf(period.from()),
				String.valueOf(period.to()));
		return sent.stream().map(year -> year(year, period)).distinct().sorted().toList();
	}

	private static List<Integer> goals(Object value) {
		return several(value).stream().map(text -> {
			require(text.matches("\\d{1,2}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= GOALS,
					"report.goal", text, GOALS);
			return Integer.valueOf(text);
		}).distinct().sorted().toList();
	}

	private static List<String> several(Object value) {
		var all = (value instanceof List<?> list) ? list : List.of(value);
		return all.stream().map(one -> String.valueOf(one).strip()).filter(one -> !one.isEmpty()).toList();
	}

	private static void require(boolean right, String code, Object... arguments) {
		if (!right) {
			throw new InputRefused("", code, arguments);
		}
	}

}
