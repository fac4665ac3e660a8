package io.taskyard.support;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that the database keeps of one company, in whatever tables there are. */
@Singleton
public class CompanyRows {

    private static final String TABLES =
            "SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = ? ORDER BY 1";
    private static final String PEOPLE = "SELECT account_id FROM member WHERE company_id = company.id";

    private final Database database;
    private List<String> ofCompanies;
    private List<String> withId;

    CompanyRows(Database database) {
        this.database = database;
    }

    /** Every id of a row of the company, or of the accounts and sessions of its people. */
    public List<String> ids(UUID company) {
        Stream<String> queries = Stream.concat(
                tables().stream()
                        .filter(withId::contains)
                        .map("SELECT id FROM %s WHERE company_id = company.id"::formatted),
                Stream.of("SELECT company.id", PEOPLE, "SELECT id FROM session WHERE workspace = company.id"));
        return all(queries, company).stream().distinct().toList();
    }

    /** The ids of the table's rows of the company; none if there is no such table. */
    public List<String> idsOf(String table, UUID company) {
        return tables().contains(table) && withId.contains(table)
                ? database.column("SELECT id FROM " + table + " WHERE company_id = ?", company)
                : List.of();
    }

    /** Whether everything that follows the company's changes has followed. */
    public boolean areSettled(UUID company) {
        return database.column(
                                "SELECT c.last_seq FROM change_count c JOIN change_reader r ON r.company_id = c.company_id"
                                        + " WHERE c.company_id = ? AND c.channel = 'COMPANY' AND c.last_seq = r.seq",
                                company)
                        .size()
                == 1;
    }

    /** Removes all of the company and its people from the database, as if it had never been there. */
    public void forget(UUID company) {
        String rows = tables().stream()
                .map("DELETE FROM %s WHERE company_id = company.id;"::formatted)
                .collect(Collectors.joining());
        database.execute(("SET session_replication_role = replica; DELETE FROM account a USING member m"
                        + " WHERE m.account_id = a.id AND m.company_id = company.id;"
                        + " DELETE FROM session WHERE workspace = company.id;" + rows
                        + " DELETE FROM company WHERE id = company.id")
                .replace("company.id", "'" + company + "'"));
    }

    /** Every such row as it stands. */
    public List<String> contents(UUID company) {
        Stream<String> queries = Stream.concat(
                tables().stream().map("SELECT to_jsonb(t)::text FROM %s t WHERE company_id = company.id"::formatted),
                Stream.of(
                        "SELECT to_jsonb(c)::text FROM company c WHERE id = company.id",
                        "SELECT to_jsonb(a)::text FROM account a WHERE id IN (" + PEOPLE + ")",
                        "SELECT to_jsonb(s)::text FROM session s WHERE workspace = company.id"));
        return all(queries, company).stream().sorted().toList();
    }

    private List<String> all(Stream<String> queries, UUID company) {
        String union = queries.map("(%s)"::formatted).collect(Collectors.joining(" UNION ALL "));
        return new ArrayList<>(database.column(
                "SELECT row.* FROM (SELECT ?::uuid AS id) company CROSS JOIN LATERAL (" + union + ") row", company));
    }

    private synchronized List<String> tables() {
        if (ofCompanies == null) {
            withId = database.column(TABLES, "id");
            ofCompanies = database.column(TABLES, "company_id");
        }
        return ofCompanies;
    }
}
