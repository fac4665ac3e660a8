package io.taskyard.attachment;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.tenancy.AllCompanies;
import io.taskyard.platform.tenancy.InCompany;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Does what is due in the object store, on every replica. What it needs and does not find, it leaves for later. */
@ApplicationScoped
class DoObjectWork {

    private static final int AT_A_TIME = 20;

    private final AllCompanies companies;
    private final InCompany inCompany;
    private final ObjectWork work;
    private final Map<ObjectWork.Kind, ObjectWorker> workers = new EnumMap<>(ObjectWork.Kind.class);

    DoObjectWork(AllCompanies companies, InCompany inCompany, ObjectWork work, @All List<ObjectWorker> workers) {
        this.companies = companies;
        this.inCompany = inCompany;
        this.work = work;
        workers.forEach(worker -> this.workers.put(worker.kind(), worker));
    }

    @Scheduled(every = "2s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        companies.eachAloneOf("object work", work.companies(), this::workFor);
    }

    private void workFor(UUID company) {
        List<ObjectWork.Item> claimed;
        do {
            claimed = inCompany.call(company, () -> work.claim(AT_A_TIME));
            for (ObjectWork.Item item : claimed) {
                try {
                    work(company, item);
                } catch (Problem away) {
                    Log.warnf("Files of company %s wait for what is away: %s", company, away.getMessage());
                    return;
                }
            }
        } while (claimed.size() == AT_A_TIME);
    }

    private void work(UUID company, ObjectWork.Item item) {
        var again = workers.get(item.kind()).work(company, item);
        inCompany.run(company, () -> again.ifPresentOrElse(in -> work.again(item, in), () -> work.done(item)));
    }
}
