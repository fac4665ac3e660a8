/** The audit trail as a file, signed by the installation, and the check of such a file where there is no database. */
package io.taskyard.audit.export;
