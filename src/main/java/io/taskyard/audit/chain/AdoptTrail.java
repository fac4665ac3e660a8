package io.taskyard.audit.chain;

import io.taskyard.audit.chain.Anchors.Cut;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Takes over the links of a trail that was written elsewhere, in the transaction that brings its revisions, for a company
 * that has no trail here. Rows are JSON arrays of rows of the tables.
 */
@ApplicationScoped
public class AdoptTrail {

    private static final String LINKS = "SELECT adopt_links(?::json) IS NULL";
    private static final String HEAD = "SELECT adopt_head((?::json -> 0 ->> 'number')::bigint) IS NULL";
    private static final String ANCHOR =
            "SELECT number, rev, at, hash, states FROM json_populate_recordset(NULL::audit_anchor, ?::json)";

    private final Anchors anchors;
    private final PlainSql sql;

    AdoptTrail(Anchors anchors, PlainSql sql) {
        this.anchors = anchors;
        this.sql = sql;
    }

    private record Anchored(Cut cut, byte[] states) {}

    public void links(String rows) {
        sql.first(new Sql(LINKS, rows), Row::flag);
    }

    /** After the head there are no more links to take over. */
    public void head(String row) {
        sql.first(new Sql(HEAD, row), Row::flag);
    }

    /** Where the trail was cut; this installation signs it, if those it comes from knew their signature again. */
    public void anchor(UUID company, String row, boolean known) {
        Anchored anchored = sql.first(new Sql(ANCHOR, row), columns -> new Anchored(Cut.read(columns), columns.bytes()))
                .orElseThrow();
        if (known) {
            anchors.keep(company, anchored.cut(), anchored.states());
        } else {
            anchors.keepUnsigned(anchored.cut(), anchored.states());
        }
    }
}
