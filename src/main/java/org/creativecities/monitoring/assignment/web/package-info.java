/** Where officers see who reads whose report. */
package org.creativecities.monitoring.assignment.web;
