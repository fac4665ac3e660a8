/** How the servers are within reach that Taskyard can do without for a while. */
package io.taskyard.platform.health;
