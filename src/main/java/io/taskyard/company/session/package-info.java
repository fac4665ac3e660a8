/** Where the people of a company are signed in, as its admins see it. */
package io.taskyard.company.session;
