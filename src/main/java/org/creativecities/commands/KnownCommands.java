package org.creativecities.commands;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** All commands by the word that calls them, without starting any. */
final class KnownCommands {

	private KnownCommands() {
	}

	/**
	 * @param product the class whose package holds all of the product
	 */
	static Map<String, String> usages(Class<?> product) {
		var scan = new ClassPathScanningCandidateComponentProvider(false);
		scan.addIncludeFilter(new AnnotationTypeFilter(Called.class));
		return scan.findCandidateComponents(product.getPackageName())
			.stream()
			.map(found -> how(ClassUtils.resolveClassName(found.getBeanClassName(), product.getClassLoader())))
			.collect(Collectors.toMap(Called::value, Called::usage, (one, other) -> one, TreeMap::new));
	}

	static Called how(Class<?> command) {
		return AnnotationUtils.findAnnotation(command, Called.class);
	}

}
