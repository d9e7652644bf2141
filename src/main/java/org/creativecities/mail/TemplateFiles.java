package org.creativecities.mail;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

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

	TemplateFiles(ResourceLoader loader, MailProperties mail) {
		this.loader = loader;
		this.folder = mail.templates();
	}

	/**
	 * @throws UnrenderableLetter if the file is missing
	 */
	String read(String file) {
		try {
			return this.loader.getResource(this.folder + file).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (FileNotFoundException missing) {
			throw new UnrenderableLetter(file, "there is no such file in " + this.folder, missing);
		}
		catch (IOException cause) {
			throw UnrenderableLetter.because(file, cause);
		}
	}

}
