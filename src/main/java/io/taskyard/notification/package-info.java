/**
 * Notifications: changes that concern one member, kept until they are read. They are made by following the change log, so
 * no feature knows of them.
 */
package io.taskyard.notification;
