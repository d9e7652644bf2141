/**
 * Invented people play a whole round on a moved clock, through the doors that people use:
 * as a demonstration, as a proof that the counts come out right, and as load. Knows
 * everything it plays; nothing knows it.
 */
@ApplicationModule
package org.creativecities.replay;

import org.springframework.modulith.ApplicationModule;
