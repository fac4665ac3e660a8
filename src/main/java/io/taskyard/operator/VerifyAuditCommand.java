package io.taskyard.operator;

import io.taskyard.audit.export.VerifyExport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** The check of an exported audit trail. */
@CommandLine.Command(
        name = "verify-audit",
        description = {
            "Checks an exported audit trail, without a database and without Taskyard's being there: that each revision is what"
                    + " its hash says, and is linked to the one before.",
            "With the installation's public keys, as /.well-known/jwks.json tells them, also that the installation signed"
                    + " it."
        })
final class VerifyAuditCommand implements Command.Immediate {

    @Parameters(index = "0", paramLabel = "<export.ndjson>", description = "The export.")
    private Path export;

    @Parameters(index = "1", arity = "0..1", paramLabel = "<jwks.json>", description = "The public keys.")
    private Path keys;

    @Override
    public int run(Terminal terminal) {
        List<String> findings = new ArrayList<>();
        int code;
        try (Progress progress = terminal.progress("Checking", export.toFile().length())) {
            code = new VerifyExport(findings::add, progress::advance).run(export, keys);
        }
        findings.forEach(terminal::say);
        return code;
    }
}
