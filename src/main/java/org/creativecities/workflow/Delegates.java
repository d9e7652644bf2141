package org.creativecities.workflow;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * The steps that a diagram may call: delegates and listeners in {@code ..process..}
 * packages and in this one. Nothing else of the product can be reached from a diagram,
 * whatever an expression says. Read as a map from bean name to bean, it is what the
 * engine resolves names in.
 */
@Component
class Delegates extends AbstractMap<Object, Object> {

	private final ListableBeanFactory beans;

	Delegates(ListableBeanFactory beans) {
		this.beans = beans;
	}

	@Override
	public boolean containsKey(Object name) {
		if (!(name instanceof String bean) || !this.beans.containsBean(bean)) {
			return false;
		}
		var type = this.beans.getType(bean, false);
		return type != null && isStep(type) && isWhereStepsLive(type.getPackageName());
	}

	@Override
	public Object get(Object name) {
		return containsKey(name) ? this.beans.getBean((String) name) : null;
	}

	/** The names of all steps. */
	@Override
	public Set<Object> keySet() {
		return Stream.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class)
			.flatMap(type -> Arrays.stream(this.beans.getBeanNamesForType(type, false, false)))
			.filter(this::containsKey)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	@Override
	public Set<Entry<Object, Object>> entrySet() {
		return keySet().stream()
			.map(name -> new SimpleImmutableEntry<>(name, get(name)))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static boolean isStep(Class<?> type) {
		return JavaDelegate.class.isAssignableFrom(type) || ExecutionListener.class.isAssignableFrom(type)
				|| TaskListener.class.isAssignableFrom(type);
	}

	private static boolean isWhereStepsLive(String packageName) {
		return packageName.equals(Delegates.class.getPackageName())
				|| packageName.matches("org\\.creativecities\\..*\\bprocess(\\..*)?");
	}

}
