/** What the post office tells. */
@NamedInterface("events")
package org.creativecities.mail.events;

import org.springframework.modulith.NamedInterface;
