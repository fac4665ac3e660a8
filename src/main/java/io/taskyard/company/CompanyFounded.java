package io.taskyard.company;

/** Fired in the transaction that founds a company, after its first member: whatever a company starts with joins here. */
public record CompanyFounded(Company company, Member founder) {}
