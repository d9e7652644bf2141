/**
 * Pages of the designation cycle: the mayor's signature, files of an application, the
 * case of an officer.
 */
package org.creativecities.designation.web;
