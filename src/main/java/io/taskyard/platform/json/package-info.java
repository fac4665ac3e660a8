/** Reads and writes JSON that is our own, in the form in which the API says it. */
package io.taskyard.platform.json;
