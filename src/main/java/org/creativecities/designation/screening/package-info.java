/**
 * Whether a submitted application keeps the formal rules: the product lists what is
 * missing, an officer looks, the city may mend small things, the head confirms a refusal.
 */
@NamedInterface("screening")
package org.creativecities.designation.screening;

import org.springframework.modulith.NamedInterface;
