package io.taskyard.audit.export;

import io.taskyard.identity.token.Statement;
import io.taskyard.platform.seal.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/**
 * Checks an exported trail without a database: that each revision is what its hash says, that each is linked to the one
 * before, and, with the installation's key set, that the installation signed it.
 */
public final class VerifyExport {

    private final Consumer<String> out;

    /** Says line by line what it finds. */
    public VerifyExport(Consumer<String> out) {
        this.out = out;
    }

    /** What is wrong with the file. */
    private static final class Broken extends Exception {

        private static final long serialVersionUID = 1L;

        Broken(String what) {
            super(what);
        }
    }

    /** Checks the export, and its signature if there are keys, which may be null; 0 if it is as it was exported, else 1. */
    public int run(Path export, Path keys) {
        try {
            check(export, keys);
            return 0;
        } catch (Broken broken) {
            out.accept("BROKEN: " + broken.getMessage());
            return 1;
        } catch (IOException | UncheckedIOException | JoseException e) {
            out.accept("Cannot be read: " + e.getMessage());
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
        out.accept("OK: company %s, revisions %s to %s, head %s"
                .formatted(signed.get("company"), signed.get("first"), signed.get("last"), signed.get("head")));
        out.accept(keys == null ? "The signature was not checked: no key set was given." : "The signature is good.");
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
