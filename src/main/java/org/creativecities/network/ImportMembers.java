package org.creativecities.network;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;

import org.creativecities.commands.Arguments;
import org.creativecities.commands.Command;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The command {@code import}, see {@link ImportUsage}. */
@Component
class ImportMembers implements Command {

	private static final int REFUSED = 1;

	private final RegisterImport registerImport;

	private final FieldImport fieldImport;

	private final MessageSource messages;

	ImportMembers(RegisterImport registerImport, FieldImport fieldImport, MessageSource messages) {
		this.registerImport = registerImport;
		this.fieldImport = fieldImport;
		this.messages = messages;
	}

	@Override
	public String name() {
		return ImportUsage.NAME;
	}

	@Override
	public int run(Arguments arguments) {
		var fields = arguments.value("fields").map(Path::of);
		var members = arguments.value("members").map(Path::of);
		var changes = arguments.value("field-changes").map(Path::of);
		try {
			if (fields.isPresent()) {
				var file = ImportFile.of(fields.get());
				return run(file.name(), () -> say("import.fields-done", file.name(), this.fieldImport.add(file)));
			}
			return members(ImportFile.of(members.orElseThrow()),
					changes.isPresent() ? ImportFile.of(changes.get()) : null);
		}
		catch (IOException unreadable) {
			System.err.println(say("import.unreadable", unreadable.getMessage()));
			return REFUSED;
		}
	}

	private int members(ImportFile members, ImportFile changes) {
		var names = (changes != null) ? members.name() + " + " + changes.name() : members.name();
		return run(names, () -> {
			var report = this.registerImport.files(members, changes);
			return report.changedNothing() ? say("import.unchanged", members.name(), report.present())
					: say("import.done", members.name(), report.added(), report.present(), report.fieldChanges());
		});
	}

	private int run(String names, Supplier<String> work) {
		try {
			System.out.println(work.get());
			return 0;
		}
		catch (ImportRefused refused) {
			System.err.println(say("import.refused", names, refused.defects().size()));
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
