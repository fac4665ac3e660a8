/** Companies, the tenants, and their members: the people of a company, each with a role and a number. */
package io.taskyard.company;
