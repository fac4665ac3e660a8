package io.taskyard.operator.transfer;

import java.util.Map;
import java.util.UUID;

/**
 * What a company's file has, at its beginning.
 *
 * @param schema the version of the database's schema; rows go into no other
 * @param lastRevision the highest number of a revision
 * @param revisions how many there are
 * @param firstBroken where the audit trail was broken already, null if it was whole
 * @param rows how many there are, by table
 * @param bytes the size of all attachments' contents
 */
record Manifest(
        int format,
        String schema,
        UUID company,
        String name,
        long lastRevision,
        long revisions,
        Long firstBroken,
        Map<String, Long> rows,
        long bytes) {

    static final String ENTRY = "company.json";
    static final int FORMAT = 1;

    long allRows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
