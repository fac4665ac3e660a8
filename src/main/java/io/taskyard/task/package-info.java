/** Tasks: their state and its rules, who may do what with them, finding and counting them. */
package io.taskyard.task;
