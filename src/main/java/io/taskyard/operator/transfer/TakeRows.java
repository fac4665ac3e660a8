package io.taskyard.operator.transfer;

import io.taskyard.attachment.CarryFiles;
import io.taskyard.attachment.CarryFiles.CarriedFile;
import io.taskyard.audit.chain.Verdict;
import io.taskyard.audit.chain.VerifyTrail;
import io.taskyard.operator.Progress;
import io.taskyard.operator.Terminal;
import io.taskyard.platform.json.Json;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/** Writes all rows of a company to a file, as they are at one moment. */
@ApplicationScoped
class TakeRows {

    private static final String NAME = "SELECT name FROM company WHERE id = current_company()";
    private static final String LAST_REVISION =
            "SELECT coalesce(max(rev), 0) FROM audit_link WHERE company_id = current_company()";

    private final CarriedRows rows;
    private final CarryFiles files;
    private final VerifyTrail verifyTrail;
    private final Flyway flyway;
    private final PlainSql sql;
    private final Json json;

    TakeRows(CarriedRows rows, CarryFiles files, VerifyTrail verifyTrail, Flyway flyway, PlainSql sql, Json json) {
        this.rows = rows;
        this.files = files;
        this.verifyTrail = verifyTrail;
        this.flyway = flyway;
        this.sql = sql;
        this.json = json;
    }

    /** Does it in the running transaction, which reads at one moment; the contents that are still to be written. */
    List<CarriedFile> take(UUID company, CompanyFileWriter file, Terminal terminal) {
        rows.readInUtc();
        Map<String, Long> counts = new LinkedHashMap<>();
        CarriedTable.ALL.forEach(table -> counts.put(table.name(), rows.count(table)));
        List<CarriedFile> contents = files.kept();
        Manifest manifest = manifest(company, counts, contents, terminal);
        try (Progress progress = terminal.progress("Rows", manifest.allRows())) {
            write(file.entry(Manifest.ENTRY), json.text(manifest));
            for (CarriedTable table : CarriedTable.ALL) {
                OutputStream entry = file.entry(table.entry());
                rows.read(table, some -> {
                    some.forEach(row -> write(entry, row + "\n"));
                    progress.advance(some.size());
                });
            }
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Manifest manifest(UUID company, Map<String, Long> counts, List<CarriedFile> contents, Terminal terminal) {
        Verdict verdict;
        long revisions = counts.get(CarriedTable.LINK.name());
        try (Progress progress = terminal.progress("Audit trail", revisions)) {
            verdict = verifyTrail.verifyAll(company, progress::advance);
        }
        if (!verdict.valid()) {
            terminal.note("The audit trail is broken at revision " + verdict.firstBroken() + ".");
        }
        return new Manifest(
                Manifest.FORMAT,
                flyway.info().current().getVersion().getVersion(),
                company,
                sql.first(new Sql(NAME), Row::text).orElseThrow(),
                sql.first(new Sql(LAST_REVISION), Row::count).orElseThrow(),
                revisions,
                verdict.firstBroken(),
                counts,
                contents.stream().mapToLong(file -> file.content().size()).sum());
    }

    private static void write(OutputStream stream, String text) {
        try {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
