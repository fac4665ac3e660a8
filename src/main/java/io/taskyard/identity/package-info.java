/**
 * Who somebody is: accounts, signing in and out, and who makes the running request. Passwords, tokens and sessions have
 * packages of their own.
 */
package io.taskyard.identity;
