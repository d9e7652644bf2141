/**
 * Who gets the seats: the ballot, the mandates that come of it, incumbents who stay for a
 * while, and seats that fall vacant before their time.
 */
package org.creativecities.elections.mandate;
