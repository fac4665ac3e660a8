/** Sessions: one signed-in device of an account in one company, until it signs out, is ended or expires. */
package io.taskyard.identity.session;
