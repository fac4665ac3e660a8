package io.taskyard.operator.transfer;

import io.taskyard.operator.Terminal;
import io.taskyard.platform.store.ObjectKey;
import io.taskyard.platform.store.ObjectStore;
import io.taskyard.support.CompanyRows;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The two commands as tests give them. */
@Singleton
class CompanyMoves {

    private final ExportCompany exportCompany;
    private final ImportCompany importCompany;
    private final CompanyRows rows;
    private final ObjectStore store;

    CompanyMoves(ExportCompany exportCompany, ImportCompany importCompany, CompanyRows rows, ObjectStore store) {
        this.exportCompany = exportCompany;
        this.importCompany = importCompany;
        this.rows = rows;
        this.store = store;
    }

    /** How a command ended, and all that it said. */
    record Ended(int code, String said) {}

    Ended export(Object company, Path file) {
        ExportCompanyCommand command = new ExportCompanyCommand();
        new CommandLine(command).parseArgs("--company", company.toString(), file.toString());
        return heard(terminal -> exportCompany.handle(command, terminal));
    }

    Ended bring(Path file, String... options) {
        ImportCompanyCommand command = new ImportCompanyCommand();
        new CommandLine(command)
                .parseArgs(Stream.concat(Stream.of(file.toString()), Stream.of(options))
                        .toArray(String[]::new));
        return heard(terminal -> importCompany.handle(command, terminal));
    }

    /** Has nothing left of the company here, nor of the contents of its attachments. */
    void forget(UUID company, String... attachments) {
        rows.forget(company);
        for (String attachment : attachments) {
            store.remove(content(company, attachment));
            store.remove(new ObjectKey(company, UUID.fromString(attachment), "thumbnail"));
        }
    }

    /** Where the content of an attachment is. */
    static ObjectKey content(UUID company, String attachment) {
        return new ObjectKey(company, UUID.fromString(attachment), "file");
    }

    private interface Doing {
        int with(Terminal terminal);
    }

    private static Ended heard(Doing doing) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Ended(doing.with(new Terminal(stream, stream)), said.toString(StandardCharsets.UTF_8));
    }
}
