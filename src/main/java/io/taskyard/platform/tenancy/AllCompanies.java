package io.taskyard.platform.tenancy;

import io.quarkus.logging.Log;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * The one door to work over all companies. Who goes through it is on a list that the architecture test checks; what they
 * do is confined to one company after the other.
 */
@ApplicationScoped
public class AllCompanies {

    private static final int AT_A_TIME = 500;

    private final PlainSql sql;
    private final InCompany inCompany;

    AllCompanies(PlainSql sql, InCompany inCompany) {
        this.sql = sql;
        this.inCompany = inCompany;
    }

    /** Does the work for each company in a transaction of its own; one that fails is logged and does not stop the rest. */
    public void each(Runnable work) {
        UUID last = null;
        List<UUID> companies;
        do {
            companies = sql.list(new Sql("SELECT companies_after(?, ?)", last, AT_A_TIME), Row::id);
            companies.forEach(company -> attempt(company, work));
            last = companies.isEmpty() ? last : companies.get(companies.size() - 1);
        } while (companies.size() == AT_A_TIME);
    }

    /** The companies whose ids the question answers, to be worked for one after the other. */
    public List<UUID> thatAnswer(Sql question) {
        return sql.list(question, Row::id);
    }

    /** As {@link #each}, for the companies whose ids the question answers. */
    public void eachOf(Sql question, Runnable work) {
        thatAnswer(question).forEach(company -> attempt(company, work));
    }

    private void attempt(UUID company, Runnable work) {
        try {
            inCompany.run(company, work);
        } catch (RuntimeException e) {
            Log.errorf(e, "Work for company %s failed", company);
        }
    }
}
