/** The mails about an account, which are the installation's own: no company sees that they were sent. */
package io.taskyard.identity.mail;
