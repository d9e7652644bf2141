package org.creativecities.workflow;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A variable of a process: its name and type, said once.
 *
 * @param <T> String, Long, Double or Boolean; instants and dates travel as ISO 8601 text
 * @param name as the diagram writes it
 * @param type what Java reads and writes
 */
public record ProcessVariable<T>(String name, Class<T> type) {

	public static ProcessVariable<String> text(String name) {
		return new ProcessVariable<>(name, String.class);
	}

	public static ProcessVariable<Boolean> yesOrNo(String name) {
		return new ProcessVariable<>(name, Boolean.class);
	}

	public static ProcessVariable<Long> count(String name) {
		return new ProcessVariable<>(name, Long.class);
	}

	public static ProcessVariable<Double> number(String name) {
		return new ProcessVariable<>(name, Double.class);
	}

	/**
	 * The value in this scope.
	 * @throws IllegalStateException if it is missing or of another type
	 */
	public T from(VariableScope scope) {
		return find(scope)
			.orElseThrow(() -> new IllegalStateException("The process variable '%s' is missing.".formatted(this.name)));
	}

	public Optional<T> find(VariableScope scope) {
		var value = scope.getVariable(this.name);
		if (value == null) {
			return Optional.empty();
		}
		if (!this.type.isInstance(value)) {
			throw new IllegalStateException("The process variable '%s' holds a %s where a %s is expected."
				.formatted(this.name, value.getClass().getSimpleName(), this.type.getSimpleName()));
		}
		return Optional.of(this.type.cast(value));
	}

	public void set(VariableScope scope, T value) {
		scope.setVariable(this.name, value);
	}

}
