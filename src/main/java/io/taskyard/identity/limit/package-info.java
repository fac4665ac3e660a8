/** Fair use: how much a member, a company and a stranger's address may ask in a minute. */
package io.taskyard.identity.limit;
