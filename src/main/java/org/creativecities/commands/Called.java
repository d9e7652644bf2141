package org.creativecities.commands;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a command is called; known before anything starts. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface Called {

	/** The word that calls it, such as {@code import}. */
	String value();

	/** A line or more that say how to call it and what for. */
	String usage();

}
