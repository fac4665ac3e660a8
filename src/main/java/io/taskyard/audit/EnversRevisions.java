package io.taskyard.audit;

import io.quarkus.arc.Arc;
import org.hibernate.envers.RevisionListener;

/** Has the revisions that Envers starts begun as all others. Envers makes it itself, so nothing can be injected. */
public class EnversRevisions implements RevisionListener {

    @Override
    public void newRevision(Object revision) {
        Arc.container().instance(BeginRevision.class).get().begin((Revision) revision);
    }
}
