package io.taskyard.operator.door;

import io.taskyard.analytics.usage.CountUsage;
import io.taskyard.company.Companies;
import io.taskyard.company.CompanyView;
import io.taskyard.company.Terms;
import io.taskyard.platform.paging.Cursor;
import io.taskyard.platform.paging.NewestFirst;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import io.taskyard.platform.tenancy.InCompany;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Looks at the companies of the installation, each by work that is confined to it. */
@ApplicationScoped
class OperatedCompanies {

    private static final String PAGE = "SELECT id, created_at FROM companies_before(?, ?, ?)";
    private static final Sql COUNT = new Sql("SELECT count_companies()");

    private final PlainSql sql;
    private final InCompany inCompany;
    private final Companies companies;
    private final Terms terms;
    private final CountUsage usage;

    OperatedCompanies(PlainSql sql, InCompany inCompany, Companies companies, Terms terms, CountUsage usage) {
        this.sql = sql;
        this.inCompany = inCompany;
        this.companies = companies;
        this.terms = terms;
        this.usage = usage;
    }

    /** Which company, and where it stands in their order. */
    private record Founded(UUID id, Instant at) {

        static Founded read(Row row) throws SQLException {
            return new Founded(row.id(), row.time());
        }
    }

    Page<OperatedCompany> list(PageRequest page) {
        return page.fill(
                NewestFirst.ORDER,
                this::founded,
                founded -> NewestFirst.cursor(founded.at(), founded.id()),
                () -> sql.first(COUNT, Row::count).orElseThrow(),
                founded -> inCompany.call(founded.id(), this::current));
    }

    /** The one that the running work is for. */
    OperatedCompany current() {
        return OperatedCompany.of(CompanyView.of(companies.current()), terms.current(), usage.count());
    }

    /** Locks the one that the running work is for until its end. */
    void lock() {
        companies.locked();
    }

    private List<Founded> founded(Cursor after, int most) {
        NewestFirst from = NewestFirst.after(after);
        return sql.list(new Sql(PAGE, from.createdAt(), from.id(), most), Founded::read);
    }
}
