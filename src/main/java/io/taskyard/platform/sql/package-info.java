/**
 * Plain SQL for reads: with a tenant filter on, Hibernate translates each query anew, which costs more than running it.
 * Row-level security confines these statements as it does Hibernate's.
 */
package io.taskyard.platform.sql;
