/** What every replay needs: a clock that is moved, hands that do tasks, a bar. */
package org.creativecities.replay.stage;
