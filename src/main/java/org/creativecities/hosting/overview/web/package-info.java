/**
 * The pages of host cities: {@code /hosting}, {@code /desk/hosting} and the public
 * booklet.
 */
package org.creativecities.hosting.overview.web;
