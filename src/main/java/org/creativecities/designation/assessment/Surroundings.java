package org.creativecities.designation.assessment;

import java.util.Set;

import org.creativecities.designation.application.Application;

/**
 * What has to be known around an application to choose its evaluators.
 *
 * @param applicants ids of the cities that apply in the same call and field
 * @param live references of those who evaluate it or have handed in
 * @param asked references of all who were ever asked about it
 * @param declared references of those who once declared a conflict with the same city
 * @param partners whom the application names as partners
 */
record Surroundings(Application application, Set<String> applicants, Set<String> live, Set<String> asked,
		Set<String> declared, PartnersNamed partners) {
}
