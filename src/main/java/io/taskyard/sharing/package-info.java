/** Sharing: one task opened to one member who would not see it otherwise, to read or to edit. */
package io.taskyard.sharing;
