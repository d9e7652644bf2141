package org.creativecities.mail;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * The files that letters are made of. Read each time, so that a mended one is used at
 * once.
 */
@Component
class TemplateFiles {

	private final ResourceLoader loader;

	private final String folder;

	private final Map<String, String> packed = new ConcurrentHashMap<>();

	TemplateFiles(ResourceLoader loader, MailProperties mail) {
		this.loader = loader;
		this.folder = mail.templates();
	}

	/**
	 * @throws UnrenderableLetter if the file is missing
	 */
	String read(String file) {
		var known = this.packed.get(file);
		if (known != null) {
			return known;
		}
		try {
			var resource = this.loader.getResource(this.folder + file);
			var text = resource.getContentAsString(StandardCharsets.UTF_8);
			if (!resource.isFile()) {
				this.packed.put(file, text);
			}
			return text;
		}
		catch (FileNotFoundException missing) {
			throw new UnrenderableLetter(file, "there is no such file in " + this.folder, missing);
		}
		catch (IOException cause) {
			throw UnrenderableLetter.because(file, cause);
		}
	}

}
