/** Pages on which letters are read again. */
package org.creativecities.mail.web;
