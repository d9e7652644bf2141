package org.creativecities.replay.host;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import org.creativecities.ballots.count.Packs;
import org.creativecities.commands.Arguments;
import org.creativecities.replay.Play;
import org.creativecities.replay.stage.Progress;

import org.springframework.stereotype.Component;

/** The choice of a host, as {@code replay --host} plays it. */
@Component
class HostPlay implements Play {

	private final HostMembers members;

	private final HostRound round;

	private final HostCounting counting;

	private final Packs packs;

	HostPlay(HostMembers members, HostRound round, HostCounting counting, Packs packs) {
		this.members = members;
		this.round = round;
		this.counting = counting;
		this.packs = packs;
	}

	@Override
	public String option() {
		return "host";
	}

	@Override
	public Counts play(int year) {
		try (var progress = new Progress(VoteTable.of(year).steps())) {
			var cast = HostCast.of(year, progress);
			this.members.before(cast);
			this.round.play(cast);
			return this.counting.of(cast);
		}
	}

	/** Writes the published file of the ballot where {@code --pack} says. */
	@Override
	public Optional<String> handOut(int year, Arguments arguments) {
		return arguments.value("pack").flatMap(file -> write(Path.of(file), "HOST-" + year));
	}

	private Optional<String> write(Path file, String ballot) {
		var content = Packs.json(this.packs.of(ballot).orElseThrow());
		try {
			Files.writeString(file, content, StandardOpenOption.CREATE_NEW);
			return Optional.empty();
		}
		catch (FileAlreadyExistsException meanwhile) {
			return Optional.of("'%s' has come into being meanwhile and was left as it is.".formatted(file));
		}
		catch (IOException cause) {
			return Optional.of("'%s' could not be written: %s".formatted(file, cause.getMessage()));
		}
	}

}
