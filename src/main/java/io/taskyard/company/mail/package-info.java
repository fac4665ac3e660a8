/** What admins see of the mails that their company sends, and do about those that do not get there. */
package io.taskyard.company.mail;
