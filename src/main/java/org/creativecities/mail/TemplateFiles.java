package org.creativecities.mail;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * The files that letters are made of. A file is read again as soon as it has changed, so
 * that a mended one is used at once; one inside the jar never changes.
 */
@Component
class TemplateFiles {

	private final ResourceLoader loader;

	private final String folder;

	private final Map<String, Known> known = new ConcurrentHashMap<>();

	TemplateFiles(ResourceLoader loader, MailProperties mail) {
		this.loader = loader;
		this.folder = mail.templates();
	}

	/**
	 * @return the same object until the file changes
	 * @throws UnrenderableLetter if the file is missing
	 */
	String read(String file) {
		var before = this.known.get(file);
		try {
			if (before != null && before.isStillTrue()) {
				return before.text();
			}
			var resource = this.loader.getResource(this.folder + file);
			var now = resource.isFile() ? Known.of(resource.getFile().toPath())
					: new Known(resource.getContentAsString(StandardCharsets.UTF_8), null, null, 0);
			this.known.put(file, now);
			return now.text();
		}
		catch (FileNotFoundException | NoSuchFileException missing) {
			throw new UnrenderableLetter(file, "there is no such file in " + this.folder, missing);
		}
		catch (IOException cause) {
			throw UnrenderableLetter.because(file, cause);
		}
	}

	/**
	 * A file as it was read.
	 *
	 * @param path {@code null} inside the jar
	 */
	private record Known(String text, Path path, FileTime changed, long size) {

		static Known of(Path path) throws IOException {
			// the time first: a change after it is seen the next time
			var state = Files.readAttributes(path, BasicFileAttributes.class);
			return new Known(Files.readString(path), path, state.lastModifiedTime(), state.size());
		}

		boolean isStillTrue() throws IOException {
			if (this.path == null) {
				return true;
			}
			var state = Files.readAttributes(this.path, BasicFileAttributes.class);
			return state.lastModifiedTime().equals(this.changed) && state.size() == this.size;
		}

	}

}
