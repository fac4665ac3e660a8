/** What a company uses of the installation, for its admins. */
package io.taskyard.analytics.usage;
