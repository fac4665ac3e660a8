/** Comments on tasks, with the people they mention. */
package io.taskyard.comment;
