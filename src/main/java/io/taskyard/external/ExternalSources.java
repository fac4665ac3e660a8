package io.taskyard.external;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.taskyard.platform.paging.Cursor;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** The sources of the current company. */
@ApplicationScoped
class ExternalSources implements PanacheRepositoryBase<ExternalSource, UUID> {

    private static final String NONE = "external_source_not_found";
    private static final String NO_SUCH = "There is no such source of external tasks.";

    ExternalSource get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Problem(Kind.MISSING, NONE, NO_SUCH));
    }

    /** The source that a field of a request names. */
    ExternalSource named(UUID id, String field) {
        return findByIdOptional(id).orElseThrow(() -> Problem.missing(field, NONE, NO_SUCH));
    }

    /** As {@link #named}; others who want it so wait until the transaction ends. */
    ExternalSource locked(UUID id, String field) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.missing(field, NONE, NO_SUCH));
    }

    List<ExternalSource> byName() {
        return list("order by nameKey");
    }

    /** By name, from after the cursor on. */
    List<ExternalSource> page(Cursor after, int most) {
        return find("nameKey > ?1 order by nameKey", after == null ? "" : after.value())
                .page(0, most)
                .list();
    }

    /** Writes what was added or changed, or refuses with 409 if the name is taken. */
    void write() {
        try {
            flush();
        } catch (ConstraintViolationException taken) {
            throw new Problem(Kind.CONFLICT, "external_source_taken", "The company has a source of this name already.");
        }
    }
}
