package io.taskyard.operator.transfer;

import io.taskyard.attachment.CarryFiles.CarriedFile;
import io.taskyard.identity.token.Seals;
import io.taskyard.operator.FindCompany;
import io.taskyard.operator.Handler;
import io.taskyard.operator.Terminal;
import io.taskyard.platform.change.Audience;
import io.taskyard.platform.change.Change;
import io.taskyard.platform.change.Changes;
import io.taskyard.platform.problem.Kind;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.tenancy.CurrentJob;
import io.taskyard.platform.tenancy.InCompany;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes a company to a file. */
@ApplicationScoped
class ExportCompany implements Handler<ExportCompanyCommand> {

    private static final String JOB = "export-company";

    private final FindCompany findCompany;
    private final TakeRows takeRows;
    private final TakeFiles takeFiles;
    private final Seals seals;
    private final InCompany inCompany;
    private final CurrentJob job;
    private final Changes changes;

    ExportCompany(
            FindCompany findCompany,
            TakeRows takeRows,
            TakeFiles takeFiles,
            Seals seals,
            InCompany inCompany,
            CurrentJob job,
            Changes changes) {
        this.findCompany = findCompany;
        this.takeRows = takeRows;
        this.takeFiles = takeFiles;
        this.seals = seals;
        this.inCompany = inCompany;
        this.job = job;
        this.changes = changes;
    }

    @Override
    public Class<ExportCompanyCommand> handles() {
        return ExportCompanyCommand.class;
    }

    @Override
    public int handle(ExportCompanyCommand command, Terminal terminal) {
        UUID company = findCompany.named(command.company());
        if (Files.exists(command.file())) {
            throw new Problem(Kind.CONFLICT, "file_exists", command.file() + " is there already.");
        }
        try (CompanyFileWriter file = new CompanyFileWriter(command.file())) {
            List<CarriedFile> files = inCompany.readAtOneMoment(company, () -> takeRows.take(company, file, terminal));
            // The trail tells of it before there is a file; the file does not, so that it says what was, not what it
            // did.
            job.during(JOB, () -> inCompany.run(company, () -> record(company)));
            int lost = takeFiles.take(company, files, file, terminal);
            file.finish(digest -> seals.sign(statement(company, digest)));
            terminal.say(command.file() + " has the company.");
            return lost == 0 ? DONE : WRONG;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void record(UUID company) {
        changes.record(Change.of("company.exported", null, Audience.nobody()).about(company));
    }

    private static Map<String, String> statement(UUID company, byte[] digest) {
        return Map.of("company", company.toString(), "sha256", HexFormat.of().formatHex(digest));
    }
}
