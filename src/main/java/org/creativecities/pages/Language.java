package org.creativecities.pages;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * English or French: what the reader chose with {@code ?lang=}, else what the browser
 * prefers, else English. Known in every request through {@link LocaleContextHolder}, also
 * in those that the engine's web apps and REST answer.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Language implements WebMvcConfigurer {

	/** Tasklist reads this cookie, too. */
	static final String COOKIE = "lang";

	private static final Set<String> SPOKEN = Set.of("en", "fr");

	@Bean
	LocaleResolver localeResolver() {
		var resolver = new CookieLocaleResolver(COOKIE) {

			@Override
			protected Locale parseLocaleValue(String value) {
				return SPOKEN.contains(value) ? Locale.forLanguageTag(value) : null;
			}

		};
		resolver.setDefaultLocaleFunction(Language::ofBrowser);
		resolver.setRejectInvalidCookies(false);
		resolver.setCookieHttpOnly(false);
		resolver.setCookieSameSite("Lax");
		resolver.setCookieMaxAge(Duration.ofDays(365));
		return resolver;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		var choice = new LocaleChangeInterceptor() {

			@Override
			protected Locale parseLocaleValue(String value) {
				return SPOKEN.contains(value) ? Locale.forLanguageTag(value) : Locale.ENGLISH;
			}

		};
		choice.setParamName("lang");
		registry.addInterceptor(choice);
	}

	/** Before Spring Security, so that its refusals speak the language, too. */
	@Bean
	FilterRegistrationBean<OncePerRequestFilter> languageOfRequest(LocaleResolver resolver) {
		var filter = new FilterRegistrationBean<OncePerRequestFilter>(new OncePerRequestFilter() {

			@Override
			protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
					throws ServletException, IOException {
				LocaleContextHolder.setLocale(resolver.resolveLocale(request));
				try {
					chain.doFilter(request, response);
				}
				finally {
					LocaleContextHolder.resetLocaleContext();
				}
			}

		});
		filter.setName("languageOfRequest");
		filter.setOrder(-101);
		return filter;
	}

	private static Locale ofBrowser(HttpServletRequest request) {
		return Collections.list(request.getLocales())
			.stream()
			.map(Locale::getLanguage)
			.filter(SPOKEN::contains)
			.findFirst()
			.map(Locale::forLanguageTag)
			.orElse(Locale.ENGLISH);
	}

}
