/** Links into the application, for messages that people read elsewhere. */
package io.taskyard.platform.link;
