package org.creativecities.bench;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.PriorityOrdered;

/** Puts a meter before the product's data source. */
public abstract class WatchedDatabase implements BeanPostProcessor, PriorityOrdered {

	private final Meter meter;

	protected WatchedDatabase(Meter meter) {
		this.meter = meter;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource source) ? this.meter.on(source) : bean;
	}

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

}
