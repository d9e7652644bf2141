package org.creativecities.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds diagrams, decision tables and forms: in the product and in a folder outside. */
final class DefinitionFiles {

	private static final List<String> INSIDE = List.of("classpath*:processes/*.bpmn", "classpath*:processes/*.dmn",
			"classpath*:forms/*.form");

	/**
	 * A folder with {@code processes/} and {@code forms/}, or with all files side by
	 * side.
	 */
	private static final int DEPTH = 2;

	private DefinitionFiles() {
	}

	/** What the product brings, by name. */
	static Map<String, DefinitionFile> inside() {
		var files = new TreeMap<String, DefinitionFile>();
		var resolver = new PathMatchingResourcePatternResolver();
		for (var pattern : INSIDE) {
			try {
				for (var resource : resolver.getResources(pattern)) {
					var file = new DefinitionFile(nameOf(resource.getFilename()), "", resource.getContentAsByteArray());
					files.putIfAbsent(file.name(), file);
				}
			}
			catch (IOException cause) {
				throw new UncheckedIOException("The product's own diagrams cannot be read", cause);
			}
		}
		return files;
	}

	/**
	 * What an administrator keeps in a folder, by name; more than one file for a name
	 * that stands in two places.
	 * @throws UncheckedIOException if it cannot be read
	 */
	static Map<String, List<DefinitionFile>> outside(Path folder) {
		var files = new TreeMap<String, List<DefinitionFile>>();
		try (var found = Files.walk(folder, DEPTH)) {
			for (var path : found.filter(Files::isRegularFile).sorted().toList()) {
				var name = nameOf(path.getFileName().toString());
				if (!name.isEmpty()) {
					files.computeIfAbsent(name, first -> new ArrayList<>())
						.add(new DefinitionFile(name, path.toString(), Files.readAllBytes(path)));
				}
			}
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
		return files;
	}

	private static String nameOf(String fileName) {
		if (fileName.endsWith(".bpmn") || fileName.endsWith(".dmn")) {
			return "processes/" + fileName;
		}
		return fileName.endsWith(".form") ? "forms/" + fileName : "";
	}

}
