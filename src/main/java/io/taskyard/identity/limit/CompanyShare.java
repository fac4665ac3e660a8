package io.taskyard.identity.limit;

/** How much of the usual number of requests the people of a company may make together, as operators decide it. */
public interface CompanyShare {

    /** In percent, of the company that the running request is for. */
    int percent();
}
