package org.creativecities.security.web;

import jakarta.servlet.Filter;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The filters between Spring Security, which decides who somebody is and which routes
 * they reach, and the engine, which decides what they may do there.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class EngineFilters {

	/** Later than Spring Security, whose order is -100, and before Camunda's own. */
	private static final int AFTER_LOGIN = 100;

	@Bean
	FilterRegistrationBean<Filter> webAppsPerson() {
		return person(new ContainerBasedAuthenticationFilter(), "/camunda/api/*", "/camunda/app/*");
	}

	@Bean
	FilterRegistrationBean<Filter> restPerson() {
		return person(new ProcessEngineAuthenticationFilter(), "/engine-rest/*");
	}

	@Bean
	FilterRegistrationBean<Filter> pagePerson(ProcessEngine engine) {
		var filter = new FilterRegistrationBean<Filter>(new PagePerson(engine));
		filter.setOrder(AFTER_LOGIN);
		return filter;
	}

	@Bean
	FilterRegistrationBean<Filter> ownClaims(IdentityService identities) {
		var filter = new FilterRegistrationBean<Filter>(new OwnClaims(identities));
		filter.addUrlPatterns("/camunda/api/engine/*", "/engine-rest/*");
		filter.setOrder(AFTER_LOGIN - 1);
		return filter;
	}

	private static FilterRegistrationBean<Filter> person(Filter filter, String... paths) {
		var registration = new FilterRegistrationBean<>(filter);
		registration.setName(filter.getClass().getSimpleName());
		registration.addInitParameter("authentication-provider", EnginePerson.class.getName());
		registration.addUrlPatterns(paths);
		registration.setOrder(AFTER_LOGIN);
		return registration;
	}

}
