/**
 * A call and an application as people see them on one page, over everything that the
 * other packages know.
 */
@NamedInterface("overview")
package org.creativecities.designation.overview;

import org.springframework.modulith.NamedInterface;
