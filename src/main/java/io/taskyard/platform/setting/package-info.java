/** What settings of several features may be: a value that cannot work is refused when the application starts, by the name of its setting. */
package io.taskyard.platform.setting;
