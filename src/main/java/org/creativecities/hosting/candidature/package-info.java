/**
 * Candidatures to host: who stands with whom and with what, and whether it is eligible.
 */
package org.creativecities.hosting.candidature;
