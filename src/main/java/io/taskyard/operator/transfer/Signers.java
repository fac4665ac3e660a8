package io.taskyard.operator.transfer;

import io.taskyard.identity.token.PublishedKeys;
import io.taskyard.identity.token.Seals;
import io.taskyard.identity.token.Statement;
import io.taskyard.operator.Terminal;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Finds out who has signed a company's file. */
@ApplicationScoped
class Signers {

    private final Seals seals;

    Signers(Seals seals) {
        this.seals = seals;
    }

    /** Refuses what is not signed by one of the keys, which may be absent: then it is only said whether we signed it ourselves. */
    void check(CompanyFile file, Optional<Path> keys, Terminal terminal) throws IOException {
        Statement statement = file.seal().signed();
        if (keys.isPresent()) {
            mustBeOf(file, PublishedKeys.of(keys.get()).read(statement));
            terminal.note("The signature is good.");
            return;
        }
        Optional<Map<String, Object>> ours = seals.read(file.seal().statement());
        mustBeOf(file, ours.or(statement::unverified));
        terminal.note(
                ours.isPresent()
                        ? "This installation has signed the file."
                        : "The signature was not checked: no --keys were given.");
    }

    private static void mustBeOf(CompanyFile file, Optional<Map<String, Object>> said) {
        Object digest = said.map(claims -> claims.get("sha256"))
                .orElseThrow(() -> new DamagedFile("The signature is of none of the keys."));
        if (!HexFormat.of().formatHex(file.digest()).equals(digest)) {
            throw new DamagedFile("What was signed is another file.");
        }
    }
}
