package io.taskyard.support;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** All that the database keeps of one company, in whatever tables there are. */
@Singleton
public class CompanyRows {

    private static final String TABLES =
            "SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = ?";
    private static final String PEOPLE = "SELECT account_id FROM member WHERE company_id = ?";

    private final Database database;

    CompanyRows(Database database) {
        this.database = database;
    }

    /** Every id of a row of the company, or of the accounts and sessions of its people. */
    public List<String> ids(UUID company) {
        List<String> withId = database.column(TABLES, "id");
        List<String> ids = new ArrayList<>(List.of(company.toString()));
        database.column(TABLES, "company_id").stream()
                .filter(withId::contains)
                .forEach(table ->
                        ids.addAll(database.column("SELECT id FROM " + table + " WHERE company_id = ?", company)));
        ids.addAll(database.column(PEOPLE, company));
        ids.addAll(database.column("SELECT id FROM session WHERE workspace = ?", company));
        return ids.stream().distinct().toList();
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

    /** Every such row as it stands. */
    public List<String> contents(UUID company) {
        List<String> rows = new ArrayList<>();
        database.column(TABLES, "company_id").stream()
                .sorted()
                .forEach(table -> rows.addAll(database.column(
                        "SELECT to_jsonb(t)::text FROM " + table + " t WHERE company_id = ? ORDER BY 1", company)));
        rows.addAll(database.column("SELECT to_jsonb(c)::text FROM company c WHERE id = ?", company));
        rows.addAll(database.column(
                "SELECT to_jsonb(a)::text FROM account a WHERE id IN (" + PEOPLE + ") ORDER BY 1", company));
        rows.addAll(database.column("SELECT to_jsonb(s)::text FROM session s WHERE workspace = ? ORDER BY 1", company));
        return rows;
    }
}
