package io.taskyard.operator.terms;

import io.taskyard.analytics.usage.CountUsage;
import io.taskyard.company.Companies;
import io.taskyard.company.CompanyView;
import io.taskyard.company.Terms;
import io.taskyard.operator.FindCompany;
import io.taskyard.platform.paging.NewestFirst;
import io.taskyard.platform.paging.Page;
import io.taskyard.platform.paging.PageRequest;
import io.taskyard.platform.sql.Like;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import io.taskyard.platform.tenancy.InCompany;
import io.taskyard.platform.web.QueryReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Looks at the companies of the installation, each by work that is confined to it. */
@ApplicationScoped
public class OperatedCompanies {

    private static final int LONGEST_SEARCH = 200;
    private static final String PAGE = "SELECT id, created_at FROM companies_before(?, ?, ?)";
    private static final Sql COUNT = new Sql("SELECT count_companies()");
    private static final String PAGE_OF_NAMED = "SELECT id, created_at FROM companies_like_before(?, ?, ?, ?)";
    private static final String COUNT_OF_NAMED = "SELECT count_companies_like(?)";

    private final FindCompany findCompany;
    private final PlainSql sql;
    private final InCompany inCompany;
    private final Companies companies;
    private final Terms terms;
    private final CountUsage usage;

    OperatedCompanies(
            FindCompany findCompany,
            PlainSql sql,
            InCompany inCompany,
            Companies companies,
            Terms terms,
            CountUsage usage) {
        this.findCompany = findCompany;
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

    /** A page of the companies, newest first; with a text to search for, of those whose name contains it, ignoring case. */
    public Page<OperatedCompany> list(PageRequest page, String search) {
        QueryReader reader = new QueryReader();
        String text = reader.text("search", search, LONGEST_SEARCH);
        reader.finish();
        String pattern = text == null ? null : Like.containing(text.toLowerCase(Locale.ROOT));
        return page.fill(
                NewestFirst.ORDER,
                (after, most) -> founded(pattern, NewestFirst.after(after), most),
                founded -> NewestFirst.cursor(founded.at(), founded.id()),
                () -> count(pattern),
                founded -> inCompany.call(founded.id(), this::current));
    }

    /** The company with this name or id; a problem if there is none, or several. */
    public OperatedCompany get(String nameOrId) {
        return inCompany.call(findCompany.named(nameOrId), this::current);
    }

    /** The one that the running work is for. */
    OperatedCompany current() {
        return OperatedCompany.of(CompanyView.of(companies.current()), terms.current(), usage.count());
    }

    /** Locks the one that the running work is for until its end. */
    void lock() {
        companies.locked();
    }

    private List<Founded> founded(String pattern, NewestFirst from, int most) {
        Sql page = pattern == null
                ? new Sql(PAGE, from.createdAt(), from.id(), most)
                : new Sql(PAGE_OF_NAMED, pattern, from.createdAt(), from.id(), most);
        return sql.list(page, Founded::read);
    }

    private long count(String pattern) {
        Sql count = pattern == null ? COUNT : new Sql(COUNT_OF_NAMED, pattern);
        return sql.first(count, Row::count).orElseThrow();
    }
}
