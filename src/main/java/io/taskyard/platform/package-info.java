/** What every feature stands on. It knows a company's id and no feature. */
package io.taskyard.platform;
