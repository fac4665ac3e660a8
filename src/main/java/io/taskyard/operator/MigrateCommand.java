package io.taskyard.operator;

import picocli.CommandLine;

/** The database as this version wants it, before its replicas start. */
@CommandLine.Command(
        name = "migrate",
        description = {
            "Brings the database to this version, as the owner of its tables.",
            "A new version can be rolled out after it, with quarkus.flyway.migrate-at-start=false and without the owner's"
                    + " password."
        })
final class MigrateCommand implements Command {}
