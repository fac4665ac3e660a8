/**
 * The command line for those who run an installation: commands that are read before the application starts, and carried out by
 * it without its server.
 */
package io.taskyard.operator;
