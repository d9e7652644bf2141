/** Where officers see and change who speaks for whom. */
package org.creativecities.contacts.web;
