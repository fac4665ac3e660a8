package io.taskyard.platform.change;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.taskyard.platform.tenancy.CurrentCompany;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Where features record what they change. */
@ApplicationScoped
public class Changes {

    private final TransactionSynchronizationRegistry transaction;
    private final EntityManager entities;
    private final ChangeLog log;
    private final CurrentCompany company;
    private final Event<Recorded> recorded;
    private final ObjectMapper json;
    private final Clock clock;

    Changes(
            TransactionSynchronizationRegistry transaction,
            EntityManager entities,
            ChangeLog log,
            CurrentCompany company,
            Event<Recorded> recorded,
            ObjectMapper json,
            Clock clock) {
        this.transaction = transaction;
        this.entities = entities;
        this.log = log;
        this.company = company;
        this.recorded = recorded;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Records the change in the running transaction, with what it is about as it is now. It gets its number in the last
     * statement before the commit: the numbers of a company have no gaps and are seen in their order.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Change change) {
        List<FieldChange> fields = change.before() == null
                ? List.of()
                : FieldChange.between(json.valueToTree(change.before()), json.valueToTree(change.after()));
        if (change.before() == null || !fields.isEmpty()) {
            ofTransaction().add(Entry.of(change, fields, json, clock.instant()));
        }
    }

    private AtCommit ofTransaction() {
        if (transaction.getResource(AtCommit.class) instanceof AtCommit known) {
            return known;
        }
        // Hibernate's session, if there is none yet, cannot be opened any more when the transaction commits.
        entities.isJoinedToTransaction();
        AtCommit first = new AtCommit(company.id().orElseThrow(), log, entities, recorded);
        transaction.putResource(AtCommit.class, first);
        transaction.registerInterposedSynchronization(first);
        return first;
    }
}
