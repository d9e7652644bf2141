/** What others hear of the choice of a host city. */
@NamedInterface("events")
package org.creativecities.hosting.events;

import org.springframework.modulith.NamedInterface;
