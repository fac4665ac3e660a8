package io.taskyard.operator.transfer;

import io.taskyard.operator.Handler;
import io.taskyard.operator.Progress;
import io.taskyard.operator.Terminal;
import io.taskyard.operator.removal.Removals;
import io.taskyard.platform.change.Audience;
import io.taskyard.platform.change.Change;
import io.taskyard.platform.change.Changes;
import io.taskyard.platform.json.Json;
import io.taskyard.platform.mail.Outbox;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.tenancy.CurrentJob;
import io.taskyard.platform.tenancy.InCompany;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/** Brings a company from a file. */
@ApplicationScoped
class ImportCompany implements Handler<ImportCompanyCommand> {

    private static final String JOB = "import-company";

    private final Arrivals arrivals;
    private final BringFiles bringFiles;
    private final BringRows bringRows;
    private final Signers signers;
    private final Flyway flyway;
    private final InCompany inCompany;
    private final CurrentJob job;
    private final Changes changes;
    private final Removals removals;
    private final Json json;

    ImportCompany(
            Arrivals arrivals,
            BringFiles bringFiles,
            BringRows bringRows,
            Signers signers,
            Flyway flyway,
            InCompany inCompany,
            CurrentJob job,
            Changes changes,
            Removals removals,
            Json json) {
        this.arrivals = arrivals;
        this.bringFiles = bringFiles;
        this.bringRows = bringRows;
        this.signers = signers;
        this.flyway = flyway;
        this.inCompany = inCompany;
        this.job = job;
        this.changes = changes;
        this.removals = removals;
        this.json = json;
    }

    private record File(String sha256) {}

    @Override
    public Class<ImportCompanyCommand> handles() {
        return ImportCompanyCommand.class;
    }

    @Override
    public int handle(ImportCompanyCommand command, Terminal terminal) {
        try (CompanyFile file = open(command, terminal)) {
            signers.check(file, command.keys(), terminal);
            bring(file, manifest(file), new KnownAccounts(command.trustsAddresses()), terminal);
            return DONE;
        } catch (DamagedFile damaged) {
            terminal.note(damaged.getMessage());
            return WRONG;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CompanyFile open(ImportCompanyCommand command, Terminal terminal) throws IOException {
        try (Progress progress =
                terminal.progress("Reading", command.file().toFile().length())) {
            return CompanyFile.open(command.file(), progress::advance);
        }
    }

    private Manifest manifest(CompanyFile file) throws IOException {
        Manifest manifest = json.read(file.lines(Manifest.ENTRY).readLine(), Manifest.class);
        String here = flyway.info().current().getVersion().getVersion();
        if (manifest.format() != Manifest.FORMAT || !manifest.schema().equals(here)) {
            throw new Problem(
                    Kind.CONFLICT,
                    "version_differs",
                    "The file is of another version of Taskyard: its schema is %s, the one here %s. Bring both installations to the same version first."
                            .formatted(manifest.schema(), here));
        }
        return manifest;
    }

    private void bring(CompanyFile file, Manifest manifest, KnownAccounts accounts, Terminal terminal)
            throws IOException {
        String named = manifest.name() + " (" + manifest.company() + ")";
        Optional<byte[]> arrived = inCompany.call(manifest.company(), arrivals::digest);
        if (arrived.isPresent()) {
            arrivals.refuseOther(arrived.get(), file);
            terminal.say(named + " is here already.");
            return;
        }
        inCompany.run(manifest.company(), arrivals::refuseKnown);
        refuseWhileRemoved(manifest.company());
        job.during(JOB, () -> inCompany.run(Outbox.INSTALLATION, () -> record(file, manifest)));
        bringFiles.bring(file, manifest, terminal);
        bringRows.bring(file, manifest, accounts, terminal);
        accounts.notes().forEach(terminal::note);
        terminal.say(named + " is here now.");
    }

    // Its last look at the store would take what has just come.
    private void refuseWhileRemoved(UUID company) {
        if (removals.isUnderWay(company)) {
            throw new Problem(
                    Kind.CONFLICT,
                    "company_being_removed",
                    "The company is being removed here. It can be imported again once that is certified.");
        }
    }

    // Before it is brought: whatever happens then, the trail has it.
    private void record(CompanyFile file, Manifest manifest) {
        changes.record(Change.of("company.brought", null, Audience.nobody())
                .about(manifest.company())
                .between(null, new File(HexFormat.of().formatHex(file.digest()))));
    }
}
