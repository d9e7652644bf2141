/** What happens to the membership of a city, for all who have to do with the city. */
@NamedInterface("events")
package org.creativecities.network.events;

import org.springframework.modulith.NamedInterface;
