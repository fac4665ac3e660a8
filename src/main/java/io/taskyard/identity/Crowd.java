package io.taskyard.identity;

import io.taskyard.platform.sql.Sql;
import java.util.Collection;

/** Several viewers at once: each is a row {@code v} of what {@link #from} selects. */
public final class Crowd implements Onlooker {

    private final String ids;
    private final String admins;

    public Crowd(Collection<? extends Viewer> viewers) {
        ids = Sql.array(viewers.stream().map(Viewer::memberId));
        admins = Sql.array(viewers.stream().map(Viewer::admin));
    }

    /** To be selected from: a row {@code v} for each viewer. */
    public Sql from() {
        return new Sql("unnest(?::uuid[], ?::boolean[]) AS v (id, admin)", ids, admins);
    }

    @Override
    public Sql id() {
        return new Sql("v.id");
    }

    @Override
    public String adminOr(String condition) {
        return "(v.admin OR " + condition + ")";
    }
}
