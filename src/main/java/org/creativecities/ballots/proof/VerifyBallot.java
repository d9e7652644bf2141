package org.creativecities.ballots.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;

import org.creativecities.commands.Arguments;
import org.creativecities.commands.StandaloneCommand;
import org.creativecities.workflow.FrozenTable;

/**
 * The command {@code verify-ballot}: checks the file of a ballot against the root and the
 * hash that were published elsewhere. Runs without the product.
 */
public class VerifyBallot implements StandaloneCommand {

	private static final String REFERENCE = "[A-Za-z0-9-]{1,100}";

	/** Kinds of signs that steer a terminal or turn the direction of what is read. */
	private static final Set<Integer> HIDDEN = Set.of((int) Character.CONTROL, (int) Character.FORMAT,
			(int) Character.LINE_SEPARATOR, (int) Character.PARAGRAPH_SEPARATOR, (int) Character.SURROGATE,
			(int) Character.PRIVATE_USE);

	private static final String HEX = "[0-9a-fA-F]{64}";

	/** A file larger than this is no ballot: 40,000 votes take 12 MB. */
	private static final long LARGEST = 64L << 20;

	@Override
	public String name() {
		return "verify-ballot";
	}

	@Override
	public String text() {
		return "verify-ballot FILE --root HEX --hash HEX   checks the published file of a ballot; ends with 0 if all is right";
	}

	@Override
	public Map<String, Boolean> options() {
		return Map.of("root", true, "hash", true);
	}

	@Override
	public int words() {
		return 1;
	}

	@Override
	public Optional<String> mistake(Arguments arguments) {
		if (arguments.words().isEmpty()) {
			return Optional.of("Verify which file? Name it.");
		}
		if (!arguments.has("root") || !arguments.has("hash")) {
			return Optional.of("Say --root and --hash, as they were published.");
		}
		for (var option : List.of("root", "hash")) {
			var value = arguments.value(option);
			if (value.isPresent() && !value.get().matches(HEX)) {
				return Optional.of("After --%s come 64 digits from 0 to 9 and a to f.".formatted(option));
			}
		}
		return Optional.empty();
	}

	@Override
	public int run(Arguments arguments) {
		var file = Path.of(arguments.words().get(0));
		try {
			if (Files.size(file) > LARGEST) {
				return refuse("too-large", file);
			}
			var pack = PackFile.read(withoutMark(Files.readString(file)));
			return verify(pack, hex(arguments, "root"), hex(arguments, "hash"));
		}
		catch (IOException unread) {
			return refuse("unreadable", file);
		}
		catch (PackFile.Added added) {
			return refuse(added.how(), file, added.field());
		}
		catch (RuntimeException other) {
			// whatever a file may hold that is none of ours
			return refuse("no-pack", file);
		}
	}

	private static int verify(Pack pack, String root, String hash) {
		if (!pack.ballot().matches(REFERENCE)) {
			throw new IllegalArgumentException("No reference of a ballot");
		}
		var defects = PackCheck.check(pack, root, hash, FrozenTable::decide);
		if (!defects.isEmpty()) {
			System.out.println(say("wrong", pack.ballot(), defects.size()));
			defects.forEach(defect -> System.out.println("  - " + say(defect.what(), defect.arguments().toArray())));
			return 1;
		}
		System.out.println(say("right", pack.ballot(), pack.electorate().size()));
		for (var round : pack.rounds()) {
			System.out.println("  " + say("round", round.number(), round.roll().size()));
		}
		pack.result()
			.seats()
			.forEach((seat, key) -> System.out.println("  " + say("seat", seat, key, name(pack, key))));
		System.out.println("  " + say("kind." + pack.result().kind()));
		System.out.println(say("receipts-list"));
		return 0;
	}

	/** The mark that some editors put before a text. */
	private static String withoutMark(String text) {
		return text.startsWith("\ufeff") ? text.substring(1) : text;
	}

	private static String name(Pack pack, String key) {
		return pack.rounds()
			.get(0)
			.options()
			.stream()
			.filter(option -> option.key().equals(key))
			.map(option -> option.name(Locale.getDefault()))
			.findFirst()
			.orElse(key);
	}

	private static int refuse(String what, Object... arguments) {
		System.err.println(say(what, arguments));
		return 1;
	}

	private static String hex(Arguments arguments, String option) {
		return arguments.value(option).orElseThrow().toLowerCase(Locale.ROOT);
	}

	private static String say(String what, Object... arguments) {
		var sentences = ResourceBundle.getBundle("messages/verify-ballot", Locale.getDefault(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
		return plain(
				new MessageFormat(sentences.getString("verify-ballot." + what), Locale.getDefault()).format(arguments));
	}

	/** What a file says shows as it is written, whatever it would have a terminal do. */
	private static String plain(String sentence) {
		return sentence.codePoints()
			.mapToObj(sign -> HIDDEN.contains(Character.getType(sign)) ? "\\u%04x".formatted(sign)
					: Character.toString(sign))
			.collect(Collectors.joining());
	}

}
