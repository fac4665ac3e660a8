package io.taskyard.audit.export;

import io.taskyard.identity.token.Statement;
import io.taskyard.platform.seal.Sha256;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/**
 * Checks an exported trail without a database: that each revision is what its hash says, that each is linked to the one
 * before, and, with the installation's key set, that the installation signed it.
 */
public final class VerifyExport {

    /** The first argument by which the application is told to do this instead of starting. */
    public static final String COMMAND = "verify-audit";

    private static final String USAGE = "Usage: " + COMMAND + " <export.ndjson> [<jwks.json>]";

    private final PrintStream out;

    public VerifyExport(PrintStream out) {
        this.out = out;
    }

    /** What is wrong with the file. */
    private static final class Broken extends Exception {

        private static final long serialVersionUID = 1L;

        Broken(String what) {
            super(what);
        }
    }

    /** Checks the file that the arguments name; 0 if it is as it was exported, 1 if not, 2 for other arguments. */
    public int run(String... arguments) {
        if (arguments.length < 1 || arguments.length > 2) {
            out.println(USAGE);
            return 2;
        }
        try {
            check(Path.of(arguments[0]), arguments.length == 2 ? Path.of(arguments[1]) : null);
            return 0;
        } catch (Broken broken) {
            out.println("BROKEN: " + broken.getMessage());
            return 1;
        } catch (IOException | UncheckedIOException | JoseException e) {
            out.println("Cannot be read: " + e.getMessage());
            return 1;
        }
    }

    private void check(Path export, Path keys) throws IOException, JoseException, Broken {
        MessageDigest whole = Sha256.digest();
        ExportedRevision last = null;
        ExportedRevision first = null;
        String signature = null;
        try (Stream<String> lines = Files.lines(export)) {
            for (String line : (Iterable<String>) lines::iterator) {
                if (signature != null) {
                    throw new Broken("There is something after the signature.");
                }
                if (line.startsWith("{\"signature\":\"")) {
                    signature = line.substring(line.indexOf(':') + 2, line.length() - 2);
                    continue;
                }
                whole.update((line + "\n").getBytes(StandardCharsets.UTF_8));
                ExportedRevision revision = ExportedRevision.read(line);
                check(revision, last);
                first = first == null ? revision : first;
                last = revision;
            }
        }
        if (signature == null) {
            throw new Broken("There is no signature at the end.");
        }
        Map<String, Object> signed = signed(signature, keys);
        if (!HexFormat.of().formatHex(whole.digest()).equals(signed.get("sha256"))) {
            throw new Broken("The file is not the one that was signed.");
        }
        if (last != null
                && !(last.hash().equals(signed.get("head")) && first.previous().equals(signed.get("previous")))) {
            throw new Broken("The chain does not begin and end as it was signed.");
        }
        out.printf(
                "OK: company %s, revisions %s to %s, head %s%n",
                signed.get("company"), signed.get("first"), signed.get("last"), signed.get("head"));
        out.println(keys == null ? "The signature was not checked: no key set was given." : "The signature is good.");
    }

    private static void check(ExportedRevision revision, ExportedRevision before) throws Broken {
        if (!revision.follows(before)) {
            throw new Broken("Revision " + revision.number() + " is not linked to the one before it.");
        }
        if (!revision.isAsHashed()) {
            throw new Broken("Revision " + revision.number() + " is not what was hashed.");
        }
        if (!revision.isAsSealed()) {
            throw new Broken("Revision " + revision.number() + " says something of a person that was not sealed.");
        }
    }

    private static Map<String, Object> signed(String text, Path keys) throws IOException, JoseException, Broken {
        Statement statement = Statement.parse(text).orElseThrow(() -> new Broken("The signature is none."));
        return (keys == null ? statement.unverified() : statement.verifiedBy(key(statement.keyId(), keys)))
                .orElseThrow(() -> new Broken("The signature is not the installation's."));
    }

    private static Key key(String id, Path keys) throws IOException, JoseException, Broken {
        for (JsonWebKey key : new JsonWebKeySet(Files.readString(keys)).getJsonWebKeys()) {
            if (id.equals(key.getKeyId())) {
                return key.getKey();
            }
        }
        throw new Broken("The key set does not have the key " + id + ".");
    }
}
