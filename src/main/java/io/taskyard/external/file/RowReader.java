package io.taskyard.external.file;

import java.util.List;

/** Reads files of one format. */
interface RowReader {

    ImportFormat format();

    /** The tasks in the file, in their order; a problem 422 that names the line if it is no such file. */
    List<ImportRow> read(String text);
}
