package org.creativecities.commands;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/**
 * A bean that is there when the product serves pages, but not while a command runs: what
 * is loaded or printed at first start, say.
 */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = CommandLine.PROPERTY, havingValue = "none", matchIfMissing = true)
public @interface WhenServing {

}
