package org.creativecities.workflow;

import java.util.Set;

/**
 * Names groups that a diagram may give tasks to. A module that keeps groups of its own
 * contributes a bean of this type; the fixed groups of the product are known already.
 */
@FunctionalInterface
public interface KnownGroups {

	Set<String> names();

}
