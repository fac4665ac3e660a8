package io.taskyard.platform.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
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
    private final List<Witness> witnesses;
    private final ObjectMapper json;
    private final Clock clock;

    Changes(
            TransactionSynchronizationRegistry transaction,
            EntityManager entities,
            ChangeLog log,
            CurrentCompany company,
            Event<Recorded> recorded,
            @All List<Witness> witnesses,
            ObjectMapper json,
            Clock clock) {
        this.transaction = transaction;
        this.entities = entities;
        this.log = log;
        this.company = company;
        this.recorded = recorded;
        this.witnesses = witnesses;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Records the change in the running transaction, with what it is about as it is now. It gets its number in the last
     * statement before the commit: the numbers of a company have no gaps and are seen in their order.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Change change) {
        JsonNode was = json.valueToTree(change.before());
        JsonNode now = json.valueToTree(change.after());
        boolean changed = change.before() != null && change.after() != null;
        List<FieldChange> fields = changed ? FieldChange.between(was, now) : List.of();
        if (!changed || !fields.isEmpty()) {
            ofTransaction().add(Entry.of(change, fields, was, now, json, clock.instant()));
        }
    }

    /** What the running transaction has recorded so far and a {@link Witness} will be told. */
    public List<Entry> recorded() {
        return transaction.getResource(AtCommit.class) instanceof AtCommit known ? known.recorded() : List.of();
    }

    private AtCommit ofTransaction() {
        if (transaction.getResource(AtCommit.class) instanceof AtCommit known) {
            return known;
        }
        // Hibernate's session, if there is none yet, cannot be opened any more when the transaction commits.
        entities.isJoinedToTransaction();
        AtCommit first = new AtCommit(company.id().orElseThrow(), log, entities, recorded, witnesses);
        transaction.putResource(AtCommit.class, first);
        transaction.registerInterposedSynchronization(first);
        return first;
    }
}
