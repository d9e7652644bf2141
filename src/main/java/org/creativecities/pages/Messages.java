package org.creativecities.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The sentences of all modules: every {@code messages/<module>.properties} with its
 * {@code _fr} beside it is found by itself. What has no French is said in English.
 */
@Configuration(proxyBeanMethods = false)
class Messages {

	@Bean
	MessageSource messageSource() throws IOException {
		var files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
		var source = new ResourceBundleMessageSource();
		source.setBasenames(Arrays.stream(files)
			.map(Resource::getFilename)
			.filter(Objects::nonNull)
			.map(name -> name.replace(".properties", ""))
			.filter(name -> !name.endsWith("_fr"))
			.map(name -> "messages/" + name)
			.toArray(String[]::new));
		source.setDefaultEncoding(StandardCharsets.UTF_8.name());
		source.setFallbackToSystemLocale(false);
		return source;
	}

}
