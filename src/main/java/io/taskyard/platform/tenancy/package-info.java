/**
 * Keeps companies apart by three locks: Hibernate's tenant id on every entity, the company in every key of the schema,
 * and PostgreSQL's row-level security under a role that cannot bypass it.
 */
package io.taskyard.platform.tenancy;
