package org.creativecities.workflow;

import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Serves the engine's REST API at {@code /engine-rest}. Camunda's own starter registers
 * it through classes that Spring Boot 4 moved; who may call it is decided in
 * {@code security}.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class CamundaRest {

	@Bean
	ServletRegistrationBean<ServletContainer> engineRest() {
		var resources = new ResourceConfig();
		resources.registerClasses(CamundaRestResources.getResourceClasses());
		resources.registerClasses(CamundaRestResources.getConfigurationClasses());
		resources.register(JacksonFeature.class);
		var servlet = new ServletRegistrationBean<>(new ServletContainer(resources), "/engine-rest/*");
		servlet.setName("engine-rest");
		servlet.setLoadOnStartup(1);
		return servlet;
	}

}
