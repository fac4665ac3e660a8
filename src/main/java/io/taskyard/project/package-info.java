/** Projects, which hold tasks; every company starts with an open one, "General". */
package io.taskyard.project;
