package io.taskyard.audit.export;

import io.taskyard.audit.export.Exports.Range;
import java.util.UUID;

/** A file of a company's trail that is yet to be written. */
record TrailFile(UUID company, Range range, Format format) {

    String name() {
        return "audit-" + range.first() + "-" + range.last() + "." + format.extension();
    }
}
