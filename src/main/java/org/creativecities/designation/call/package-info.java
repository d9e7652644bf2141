/**
 * Calls for applications: the officer proposes one, the head approves it, it opens, its
 * deadline moves, it closes. Knows nothing of applications but how many there still are.
 */
@NamedInterface("call")
package org.creativecities.designation.call;

import org.springframework.modulith.NamedInterface;
