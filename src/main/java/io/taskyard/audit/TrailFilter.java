package io.taskyard.audit;

import io.taskyard.platform.sql.Sql;
import io.taskyard.platform.web.QueryReader;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which deeds are wanted, as a client's query says it; all filters that are given must hold. */
record TrailFilter(
        @RestQuery
                @Parameter(
                        description = "Whose doing: a member's id, username or number; me; or system for nobody's",
                        example = "me")
                String actor,
        @RestQuery @Parameter(description = "What was done", example = "task.updated") String action,
        @RestQuery @Parameter(description = "What it was done to: an id, or a task's key", example = "GEN-12")
                String subject,
        @RestQuery @Parameter(description = "A field that changed", example = "status") String field,
        @RestQuery
                @Parameter(description = "At this time or later: a date, or a time of RFC 3339", example = "2026-01-01")
                String from,
        @RestQuery @Parameter(description = "Before this: a date, or a time of RFC 3339", example = "2027-01-01")
                String to) {

    private static final String NAME = "[a-z][a-z0-9_.]{0,39}";

    // A range of times is a range of revisions, up to those of transactions that began within the same moment.
    private static final String FROM =
            """
             AND e.rev >= (SELECT r.rev FROM revision r WHERE r.company_id = current_company() AND r.at >= ?
                           ORDER BY r.at, r.rev FETCH FIRST ROW ONLY)
            """;
    private static final String TO =
            """
             AND e.rev <= (SELECT r.rev FROM revision r WHERE r.company_id = current_company() AND r.at < ?
                           ORDER BY r.at DESC, r.rev DESC FETCH FIRST ROW ONLY)
            """;

    /** Answers what a filter asks beyond itself. */
    interface Lookup {

        /** The id of the member whom the text names. */
        UUID member(String reference);

        /** The id of what the text names. */
        UUID subject(String reference);
    }

    /** What is searched for; 422 that names what cannot be read. */
    TrailSearch read(Lookup lookup) {
        QueryReader reader = new QueryReader();
        String wantedAction = name(reader, "action", action);
        String wantedField = name(reader, "field", field);
        Instant first = reader.time("from", from);
        Instant end = reader.time("to", to);
        reader.finish();
        Sql things = wantedField == null ? new Sql(" AND e.place = e.deed") : new Sql(" AND e.field = ?", wantedField);
        if ("system".equals(actor)) {
            things.add(" AND e.actor_id IS NULL");
        } else {
            add(things, " AND e.actor_id = ?", actor, lookup::member);
        }
        add(things, " AND e.action = ?", wantedAction, Function.identity());
        add(things, " AND e.subject_id = ?", subject, lookup::subject);
        Sql times = new Sql("");
        add(times, FROM, first, Function.identity());
        add(times, TO, end, Function.identity());
        // Not much is done to one subject.
        boolean crossed = subject == null
                && Stream.of(actor, action, field).filter(Objects::nonNull).count() > 1;
        return new TrailSearch(things, times, crossed);
    }

    private static String name(QueryReader reader, String parameter, String text) {
        return reader.read(parameter, text, "must be a name in small letters", given -> {
            if (!given.matches(NAME)) {
                throw new IllegalArgumentException();
            }
            return given;
        });
    }

    private static <T> void add(Sql conditions, String condition, T value, Function<T, ?> read) {
        if (value != null) {
            conditions.add(condition, read.apply(value));
        }
    }
}
