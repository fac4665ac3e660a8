/** The one clock of the application, which alone asks the system for the time, and what is done again and again. */
package io.taskyard.platform.time;
