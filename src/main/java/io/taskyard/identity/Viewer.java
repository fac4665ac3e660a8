package io.taskyard.identity;

import io.taskyard.platform.sql.Sql;
import java.util.UUID;

/** Somebody as far as it decides what they see: a member of the current company, who may be its admin. */
public interface Viewer extends Onlooker {

    UUID memberId();

    boolean admin();

    @Override
    default Sql id() {
        return new Sql("?", memberId());
    }

    @Override
    default String adminOr(String condition) {
        return admin() ? "true" : condition;
    }
}
