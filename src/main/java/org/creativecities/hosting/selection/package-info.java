/** The choice of a host for one year: its dates, where it stands, who hosted before. */
package org.creativecities.hosting.selection;
