package org.creativecities.network;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

import org.creativecities.commands.Arguments;
import org.creativecities.commands.Command;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The command {@code import --members FILE [--field-changes FILE]}. */
@Component
class ImportMembers implements Command {

	private static final int REFUSED = 1;

	private static final int MISUSE = 2;

	private final RegisterImport registerImport;

	private final MessageSource messages;

	ImportMembers(RegisterImport registerImport, MessageSource messages) {
		this.registerImport = registerImport;
		this.messages = messages;
	}

	@Override
	public String name() {
		return "import";
	}

	@Override
	public String usage() {
		return "import --members FILE [--field-changes FILE]   brings designations from CSV files into the register";
	}

	@Override
	public int run(Arguments arguments) {
		var members = arguments.value("members");
		if (members.isEmpty()) {
			System.err.println(usage());
			return MISUSE;
		}
		var changes = arguments.value("field-changes");
		var reading = members.get();
		try {
			var memberFile = ImportFile.of(Path.of(reading));
			reading = changes.orElse(reading);
			var changeFile = changes.isPresent() ? ImportFile.of(Path.of(reading)) : null;
			return run(memberFile, changeFile);
		}
		catch (IOException | InvalidPathException unreadable) {
			System.err.println(say("import.unreadable", reading));
			return REFUSED;
		}
	}

	private int run(ImportFile members, ImportFile changes) {
		try {
			var report = this.registerImport.files(members, changes);
			System.out.println(report.changedNothing() ? say("import.unchanged", members.name(), report.present())
					: say("import.done", members.name(), report.added(), report.present(), report.fieldChanges()));
			return 0;
		}
		catch (ImportRefused refused) {
			var files = (changes != null) ? members.name() + " + " + changes.name() : members.name();
			System.err.println(say("import.refused", files, refused.defects().size()));
			for (var defect : refused.defects()) {
				var sentence = say(defect.code(), defect.arguments().toArray());
				System.err.println("  " + ((defect.row() == 0) ? sentence : say("import.row", defect.row(),
						defect.column().isEmpty() ? "–" : defect.column(), sentence)));
			}
			return REFUSED;
		}
	}

	private String say(String code, Object... arguments) {
		return this.messages.getMessage(code, arguments, Locale.getDefault());
	}

}
