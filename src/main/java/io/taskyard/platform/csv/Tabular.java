package io.taskyard.platform.csv;

import java.util.List;

/** An answer that can also be read as a table, by whoever accepts text/csv. */
public interface Tabular {

    /** The names of the columns. */
    List<String> columns();

    /** The cells, row by row; numbers, texts, or null for an empty one. */
    List<List<?>> rows();
}
