package io.taskyard.platform.sql;

import java.util.List;
import java.util.Optional;

/** Where rows are read. */
public interface Reads {

    /** All rows of the answer; the statement bounds their number. */
    <T> List<T> list(Sql sql, Row.Reader<T> reader);

    /** The first row of the answer, if there is one. */
    default <T> Optional<T> first(Sql sql, Row.Reader<T> reader) {
        return list(sql, reader).stream().findFirst();
    }
}
