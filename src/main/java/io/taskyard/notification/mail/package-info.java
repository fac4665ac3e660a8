/**
 * The mails about tasks: what happens to a task within a short time becomes one mail to each whom it concerns, or none if it
 * was undone.
 */
package io.taskyard.notification.mail;
