package io.taskyard.audit.export;

import io.taskyard.identity.token.PublishedKeys;
import io.taskyard.identity.token.Statement;
import io.taskyard.platform.seal.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Checks an exported trail without a database: that each revision is what its hash says, that each is linked to the one
 * before, and, with the installation's key set, that the installation signed it.
 */
public final class VerifyExport {

    private final Consumer<String> out;
    private final LongConsumer told;

    /**
     * Says line by line what it finds.
     *
     * @param told is told again and again how many more bytes have been checked
     */
    public VerifyExport(Consumer<String> out, LongConsumer told) {
        this.out = out;
        this.told = told;
    }

    /** What is wrong with the file. */
    private static final class Broken extends Exception {

        private static final long serialVersionUID = 1L;

        Broken(String what) {
            super(what);
        }
    }

    /** Checks the export, and its signature if there are keys, which may be null; 0 if it is as it was exported, 1 if not, 4 if there is no such file. */
    public int run(Path export, Path keys) {
        try {
            check(export, keys);
            return 0;
        } catch (Broken broken) {
            out.accept("BROKEN: " + broken.getMessage());
            return 1;
        } catch (FileSystemException noFile) {
            out.accept("Cannot be read: " + noFile);
            return 4;
        } catch (IOException | UncheckedIOException e) {
            out.accept("Cannot be read: " + e.getMessage());
            return 1;
        }
    }

    private void check(Path export, Path keys) throws IOException, Broken {
        MessageDigest whole = Sha256.digest();
        ExportedRevision last = null;
        ExportedRevision first = null;
        String signature = null;
        try (Stream<String> lines = Files.lines(export)) {
            for (String line : (Iterable<String>) lines::iterator) {
                byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
                told.accept(bytes.length);
                if (signature != null) {
                    throw new Broken("There is something after the signature.");
                }
                if (line.startsWith("{\"signature\":\"")) {
                    signature = line.substring(line.indexOf(':') + 2, line.length() - 2);
                    continue;
                }
                whole.update(bytes);
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

    private static Map<String, Object> signed(String text, Path keys) throws IOException, Broken {
        Statement statement = Statement.parse(text).orElseThrow(() -> new Broken("The signature is none."));
        return (keys == null ? statement.unverified() : verified(statement, PublishedKeys.of(keys)))
                .orElseThrow(() -> new Broken("The signature is not the installation's."));
    }

    private static Optional<Map<String, Object>> verified(Statement statement, PublishedKeys keys) throws Broken {
        if (!keys.know(statement)) {
            throw new Broken("The key set does not have the key " + statement.keyId() + ".");
        }
        return keys.read(statement);
    }
}
