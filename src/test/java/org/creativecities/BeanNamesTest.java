package org.creativecities;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.AnnotatedGenericBeanDefinition;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Spring calls our classes: the start of the whole product would find the same, but
 * only after a minute, and with the first mistake alone.
 */
class BeanNamesTest {

	private static final JavaClasses PRODUCT = new ClassFileImporter().withImportOption(new DoNotIncludeTests())
		.importPackages("org.creativecities");

	private static final Pattern DELEGATE = Pattern.compile("[dD]elegateExpression=\"\\$\\{(\\w+)}\"");

	@Test
	void no_two_classes_give_the_same_name() {
		assertThat(names()).hasSizeGreaterThan(100).doesNotHaveDuplicates();
	}

	@Test
	void every_step_of_a_diagram_is_a_class() throws IOException {
		var steps = new TreeSet<String>();
		for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:processes/*.bpmn")) {
			DELEGATE.matcher(file.getContentAsString(StandardCharsets.UTF_8))
				.results()
				.forEach(found -> steps.add(found.group(1)));
		}

		assertThat(steps).hasSizeGreaterThan(50).isSubsetOf(names());
	}

	private static List<String> names() {
		return PRODUCT.stream()
			.filter(type -> type.isMetaAnnotatedWith(Component.class) && !type.isAnnotation())
			.map(BeanNamesTest::name)
			.toList();
	}

	private static String name(JavaClass type) {
		return new AnnotationBeanNameGenerator().generateBeanName(new AnnotatedGenericBeanDefinition(type.reflect()),
				new SimpleBeanDefinitionRegistry());
	}

}
