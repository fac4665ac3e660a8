package io.taskyard.project;

import io.taskyard.identity.Viewer;
import io.taskyard.platform.sql.Sql;

/** Where a project is found. */
enum Shelf {
    IN_USE,
    ARCHIVED,
    DELETED;

    /** What is selected, of the projects there that the viewer sees or, of the deleted ones, may restore. */
    Sql of(String select, Viewer viewer) {
        return switch (this) {
            case IN_USE -> ProjectVisibility.seen(select, viewer).add(" AND p.archived_at IS NULL");
            case ARCHIVED -> ProjectVisibility.seen(select, viewer).add(" AND p.archived_at IS NOT NULL");
            case DELETED -> ProjectVisibility.binned(select, viewer);
        };
    }
}
