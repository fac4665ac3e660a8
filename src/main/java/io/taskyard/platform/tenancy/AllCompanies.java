package io.taskyard.platform.tenancy;

import io.quarkus.logging.Log;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The one door to work over all companies. Who goes through it is on a list that the architecture test checks; what they
 * do is confined to one company after the other.
 */
@ApplicationScoped
public class AllCompanies {

    private static final int AT_A_TIME = 500;

    private final PlainSql sql;
    private final InCompany inCompany;
    private final CurrentJob job;

    AllCompanies(PlainSql sql, InCompany inCompany, CurrentJob job) {
        this.sql = sql;
        this.inCompany = inCompany;
        this.job = job;
    }

    /**
     * Does the work of the job for each company in a transaction of its own; one that fails is logged and does not stop
     * the rest. By the job's name the audit trail knows what it does.
     */
    public void each(String name, Runnable work) {
        eachAlone(name, company -> inCompany.run(company, work));
    }

    /** As {@link #each}, without a transaction, for work that has its own. */
    public void eachAlone(String name, Consumer<UUID> work) {
        UUID last = null;
        List<UUID> companies;
        do {
            companies = sql.list(new Sql("SELECT companies_after(?, ?)", last, AT_A_TIME), Row::id);
            companies.forEach(company -> attempt(name, company, work));
            last = companies.isEmpty() ? last : companies.get(companies.size() - 1);
        } while (companies.size() == AT_A_TIME);
    }

    /** The companies whose ids the question answers, to be worked for one after the other. */
    public List<UUID> thatAnswer(Sql question) {
        return sql.list(question, Row::id);
    }

    /** As {@link #each}, for the companies whose ids the question answers. */
    public void eachOf(String name, Sql question, Runnable work) {
        eachAloneOf(name, question, company -> inCompany.run(company, work));
    }

    /** As {@link #eachAlone}, for the companies whose ids the question answers. */
    public void eachAloneOf(String name, Sql question, Consumer<UUID> work) {
        thatAnswer(question).forEach(company -> attempt(name, company, work));
    }

    private void attempt(String name, UUID company, Consumer<UUID> work) {
        try {
            job.during(name, () -> work.accept(company));
        } catch (RuntimeException e) {
            Log.errorf(e, "Job %s failed for company %s", name, company);
        }
    }
}
