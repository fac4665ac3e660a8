/** Finding again: one box over tasks, projects and people, and filters that members save and share. */
package io.taskyard.search;
