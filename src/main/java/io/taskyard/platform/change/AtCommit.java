package io.taskyard.platform.change;

import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a transaction has recorded: written as the last thing before it commits, and announced afterwards. */
final class AtCommit implements Synchronization {

    private final UUID company;
    private final ChangeLog log;
    private final EntityManager entities;
    private final Event<Recorded> recorded;
    private final List<Witness> witnesses;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Recorded> written = new ArrayList<>();

    AtCommit(UUID company, ChangeLog log, EntityManager entities, Event<Recorded> recorded, List<Witness> witnesses) {
        this.company = company;
        this.log = log;
        this.entities = entities;
        this.recorded = recorded;
        this.witnesses = witnesses;
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    List<Entry> recorded() {
        return entries.stream().filter(Entry::isToBeWitnessed).toList();
    }

    @Override
    public void beforeCompletion() {
        // Nothing may be written after the count is locked: others who commit wait for it.
        entities.flush();
        List<Entry> witnessed = recorded();
        List<Sql> testimony = witnessed.isEmpty()
                ? List.of()
                : witnesses.stream().map(witness -> witness.attest(witnessed)).toList();
        for (Channel channel : Channel.values()) {
            List<Entry> its =
                    entries.stream().filter(entry -> entry.channel() == channel).toList();
            if (!its.isEmpty()) {
                written.add(new Recorded(company, channel, log.append(testimony, channel, its), members(channel, its)));
                testimony = List.of();
            }
        }
        log.write(testimony);
    }

    private static Set<UUID> members(Channel channel, List<Entry> entries) {
        return channel == Channel.COMPANY
                ? Set.of()
                : entries.stream().map(Entry::memberId).collect(Collectors.toSet());
    }

    @Override
    public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED) {
            written.forEach(recorded::fire);
        }
    }
}
