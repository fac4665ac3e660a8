package io.taskyard.platform.change;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import io.taskyard.platform.tenancy.AllCompanies;
import io.taskyard.platform.tenancy.InCompany;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Takes the followers through the logs: at once after a commit on this replica, and every few seconds wherever one is
 * behind, whoever left it there.
 */
@ApplicationScoped
class FollowChanges {

    private static final int THREADS = 2;
    private static final int AT_ONCE = 50;
    private static final int MOST_COMPANIES = 1000;
    private static final long LAST_WORDS_SECONDS = 10;

    private static final String BEHIND = "SELECT companies_behind(?, ?)";

    private static final String BEGIN =
            "INSERT INTO change_reader (company_id, name, seq) VALUES (current_company(), ?, 0) ON CONFLICT DO NOTHING";

    private static final String LOCK =
            "SELECT seq FROM change_reader WHERE company_id = current_company() AND name = ? FOR NO KEY UPDATE";

    private static final String ADVANCE =
            "UPDATE change_reader SET seq = ? WHERE company_id = current_company() AND name = ?";

    private final List<ChangeFollower> followers;
    private final ChangeLog log;
    private final InCompany inCompany;
    private final AllCompanies companies;
    private final PlainSql sql;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> new Thread(work, "follow"));
    private final Set<UUID> waiting = ConcurrentHashMap.newKeySet();

    FollowChanges(
            @All List<ChangeFollower> followers,
            ChangeLog log,
            InCompany inCompany,
            AllCompanies companies,
            PlainSql sql) {
        this.followers = followers;
        this.log = log;
        this.inCompany = inCompany;
        this.companies = companies;
        this.sql = sql;
    }

    @PreDestroy
    void stop() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(LAST_WORDS_SECONDS, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }

    void soon(@Observes Recorded recorded) {
        if (recorded.channel() == Channel.COMPANY && waiting.add(recorded.company())) {
            threads.execute(() -> follow(recorded.company()));
        }
    }

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void catchUp() {
        for (ChangeFollower follower : followers) {
            companies.eachOf("follow changes", new Sql(BEHIND, follower.name(), MOST_COMPANIES), () -> step(follower));
        }
    }

    private void follow(UUID company) {
        // What is recorded from here on asks again.
        waiting.remove(company);
        try {
            for (ChangeFollower follower : followers) {
                while (inCompany.call(company, () -> step(follower)) == AT_ONCE) {
                    // There is more.
                }
            }
        } catch (RuntimeException failed) {
            Log.warnf("A follower of company %s's log failed, trying again: %s", company, failed.getMessage());
        }
    }

    private int step(ChangeFollower follower) {
        sql.run(new Sql(BEGIN, follower.name()));
        long seq = sql.first(new Sql(LOCK, follower.name()), Row::count).orElseThrow();
        List<LoggedChange> changes = log.after(seq, AT_ONCE);
        if (!changes.isEmpty()) {
            follower.handle(changes);
            sql.run(new Sql(ADVANCE, changes.get(changes.size() - 1).seq(), follower.name()));
        }
        return changes.size();
    }
}
