package io.taskyard.operator.transfer;

import io.taskyard.attachment.CarryFiles;
import io.taskyard.audit.chain.Verdict;
import io.taskyard.audit.chain.VerifyTrail;
import io.taskyard.operator.Progress;
import io.taskyard.operator.Terminal;
import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import io.taskyard.platform.tenancy.InCompany;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Brings all rows of a company from a file, in one transaction. */
@ApplicationScoped
class BringRows {

    private static final int AT_A_TIME = 500;
    private static final String CONTINUE_REVISIONS = "SELECT continue_revisions_after(?) IS NULL";

    private final CarriedRows rows;
    private final BringTable bringTable;
    private final Arrivals arrivals;
    private final CarryFiles files;
    private final VerifyTrail verifyTrail;
    private final InCompany inCompany;
    private final PlainSql sql;

    BringRows(
            CarriedRows rows,
            BringTable bringTable,
            Arrivals arrivals,
            CarryFiles files,
            VerifyTrail verifyTrail,
            InCompany inCompany,
            PlainSql sql) {
        this.rows = rows;
        this.bringTable = bringTable;
        this.arrivals = arrivals;
        this.files = files;
        this.verifyTrail = verifyTrail;
        this.inCompany = inCompany;
        this.sql = sql;
    }

    /** Tells which accounts the people have. What the company does here is numbered after all that it did there. */
    void bring(CompanyFile file, Manifest manifest, KnownAccounts accounts, Terminal terminal) {
        // Everybody's revisions wait for this, so it is not a part of what takes its time.
        inCompany.run(
                manifest.company(), () -> sql.first(new Sql(CONTINUE_REVISIONS, manifest.lastRevision()), Row::flag));
        inCompany.callAtLength(manifest.company(), () -> bringAll(file, manifest, accounts, terminal));
    }

    private Verdict bringAll(CompanyFile file, Manifest manifest, KnownAccounts accounts, Terminal terminal) {
        rows.writeInAnyOrder();
        arrivals.add(file);
        try (Progress progress = terminal.progress("Rows", manifest.allRows())) {
            for (CarriedTable table : CarriedTable.ALL) {
                read(file, table, some -> {
                    bringTable.bring(table, "[" + String.join(",", some) + "]", manifest, accounts);
                    progress.advance(some.size());
                });
            }
        }
        files.arrived();
        return verified(manifest, terminal);
    }

    private static void read(CompanyFile file, CarriedTable table, Consumer<List<String>> reader) {
        try (BufferedReader lines = file.lines(table.entry())) {
            List<String> some = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                some.add(line);
                if (some.size() == AT_A_TIME) {
                    reader.accept(some);
                    some = new ArrayList<>();
                }
            }
            if (!some.isEmpty()) {
                reader.accept(some);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Verdict verified(Manifest manifest, Terminal terminal) {
        Verdict verdict;
        try (Progress progress = terminal.progress("Audit trail", manifest.revisions())) {
            verdict = verifyTrail.verifyAll(manifest.company(), progress::advance);
        }
        if (!Objects.equals(verdict.firstBroken(), manifest.firstBroken())) {
            throw new DamagedFile("The audit trail in the file is broken at revision " + verdict.firstBroken() + ".");
        }
        return verdict;
    }
}
