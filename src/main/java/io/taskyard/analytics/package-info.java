/** How the work of a company goes, in numbers: counted in the database, exactly and as it is now, in the caller's sight. */
package io.taskyard.analytics;
