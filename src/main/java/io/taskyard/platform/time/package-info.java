/** The one clock of the application; nothing else asks the system for the time. */
package io.taskyard.platform.time;
