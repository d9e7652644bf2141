package org.creativecities.tasklist;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the changed answers pass: after the login, before the engine knows who asks. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class TasklistFilters {

	@Bean
	FilterRegistrationBean<EngineAnswers> engineAnswers(FrenchNames names, SavedDrafts drafts) {
		var filter = new FilterRegistrationBean<>(new EngineAnswers(names, drafts));
		filter.addUrlPatterns("/camunda/api/engine/*", "/engine-rest/*");
		filter.setOrder(90);
		return filter;
	}

	/** Around all of Camunda's own filters. */
	@Bean
	FilterRegistrationBean<PageNonce> pageNonce() {
		var filter = new FilterRegistrationBean<>(new PageNonce());
		filter.addUrlPatterns("/camunda/app/*");
		filter.setOrder(89);
		return filter;
	}

}
