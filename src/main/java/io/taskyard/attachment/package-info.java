/** Files on tasks and comments: declared here, sent to the object store, and shown once what was declared has arrived. */
package io.taskyard.attachment;
