/** Large objects outside the database, in a store that speaks the API of Amazon S3. */
package io.taskyard.platform.store;
