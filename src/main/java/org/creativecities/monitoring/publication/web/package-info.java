/** Pages of published reports: for everybody, and for whoever corrects a publication. */
package org.creativecities.monitoring.publication.web;
