/**
 * Imports of files that other systems have written, into a project: looked through line by line first if wanted, then all of it
 * or nothing.
 */
package io.taskyard.external.file;
