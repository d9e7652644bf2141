/**
 * Candidatures to host: who stands with whom and with what, and whether it is eligible.
 */
@NamedInterface("candidature")
package org.creativecities.hosting.candidature;

import org.springframework.modulith.NamedInterface;
