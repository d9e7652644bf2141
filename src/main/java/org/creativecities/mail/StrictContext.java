package org.creativecities.mail;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.context.EngineContext;
import org.thymeleaf.context.IContext;
import org.thymeleaf.context.IEngineContext;
import org.thymeleaf.engine.TemplateData;

/**
 * What a template sees. A variable that nobody gave is an error, not an empty place in
 * the letter.
 */
class StrictContext extends EngineContext {

	private StrictContext(IEngineConfiguration configuration, TemplateData template, Map<String, Object> attributes,
			Locale locale, Map<String, Object> variables) {
		super(configuration, template, attributes, locale, variables);
	}

	static IEngineContext of(IEngineConfiguration configuration, TemplateData template, Map<String, Object> attributes,
			IContext context) {
		var variables = new HashMap<String, Object>();
		context.getVariableNames().forEach(name -> variables.put(name, context.getVariable(name)));
		return new StrictContext(configuration, template, attributes, context.getLocale(), variables);
	}

	@Override
	public Object getVariable(String name) {
		// the template engine keeps things of its own here, with colons in their names
		if (!name.contains(":") && !containsVariable(name)) {
			var known = new TreeSet<>(getVariableNames());
			known.removeIf(variable -> variable.contains(":"));
			throw new IllegalArgumentException("there is no variable '%s'; there are %s".formatted(name, known));
		}
		return super.getVariable(name);
	}

}
