package io.taskyard.identity;

import io.taskyard.platform.sql.Sql;

/** Whose sight a condition in SQL asks for: one viewer's, or that of each of a crowd. */
public interface Onlooker {

    /** The id of the member who looks. */
    Sql id();

    /** The condition that they are an admin of the company or fulfil this one. */
    String adminOr(String condition);
}
