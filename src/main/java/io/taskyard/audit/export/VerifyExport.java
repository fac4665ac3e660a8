package io.taskyard.audit.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * Checks an exported trail without a database: that each revision is what its hash says, that each is linked to the one
 * before, and, with the installation's key set, that the installation signed it.
 */
public final class VerifyExport {

    /** The first argument by which the application is told to do this instead of starting. */
    public static final String COMMAND = "verify-audit";

    private static final String USAGE = "Usage: " + COMMAND + " <export.ndjson> [<jwks.json>]";
    private static final JsonFactory JSON = new JsonFactory();

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

    private record Personal(String values, String salt) {}

    /** A row as the text that was hashed. */
    private record HashedRow(String name, String content, Personal personal) {

        String line() {
            return name + " " + content;
        }
    }

    private record Revision(long number, String previous, String hash, List<HashedRow> rows) {}

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
        } catch (IOException | JoseException e) {
            out.println("Cannot be read: " + e.getMessage());
            return 1;
        }
    }

    private void check(Path export, Path keys) throws IOException, JoseException, Broken {
        MessageDigest whole = sha256();
        Revision last = null;
        Revision first = null;
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
                Revision revision = read(line);
                check(revision, last);
                first = first == null ? revision : first;
                last = revision;
            }
        }
        if (signature == null) {
            throw new Broken("There is no signature at the end.");
        }
        Map<String, Object> signed = signed(signature, keys);
        if (!signed.get("sha256").equals(hex(whole.digest()))) {
            throw new Broken("The file is not the one that was signed.");
        }
        if (last != null
                && !(signed.get("head").equals(last.hash())
                        && signed.get("previous").equals(first.previous()))) {
            throw new Broken("The chain does not begin and end as it was signed.");
        }
        out.printf(
                "OK: company %s, revisions %s to %s, head %s%n",
                signed.get("company"), signed.get("first"), signed.get("last"), signed.get("head"));
        out.println(keys == null ? "The signature was not checked: no key set was given." : "The signature is good.");
    }

    private static void check(Revision revision, Revision before) throws Broken {
        long number = revision.number();
        if (before != null && (before.number() + 1 != number || !before.hash().equals(revision.previous()))) {
            throw new Broken("Revision " + number + " is not linked to the one before it.");
        }
        MessageDigest digest = sha256();
        digest.update(HexFormat.of().parseHex(revision.previous()));
        String lines = revision.rows().stream().map(HashedRow::line).collect(Collectors.joining("\n"));
        if (!hex(digest.digest(lines.getBytes(StandardCharsets.UTF_8))).equals(revision.hash())) {
            throw new Broken("Revision " + number + " is not what was hashed.");
        }
        for (HashedRow row : revision.rows()) {
            if (row.personal() != null && !isAsSealed(row)) {
                throw new Broken("Revision " + number + " says something of a person that was not sealed.");
            }
        }
    }

    // Who has been erased has no salt any more, and is not who they were.
    private static boolean isAsSealed(HashedRow row) {
        Personal personal = row.personal();
        if (personal.salt() == null) {
            return true;
        }
        MessageDigest digest = sha256();
        digest.update(HexFormat.of().parseHex(personal.salt()));
        String seal = hex(digest.digest(personal.values().getBytes(StandardCharsets.UTF_8)));
        return row.content().contains("\"sealed\": \"\\\\x" + seal + "\"");
    }

    private static Map<String, Object> signed(String jws, Path keys) throws IOException, JoseException, Broken {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(new AlgorithmConstraints(
                AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256));
        signature.setCompactSerialization(jws);
        if (keys == null) {
            return JsonUtil.parseJson(signature.getUnverifiedPayload());
        }
        signature.setKey(key(signature.getKeyIdHeaderValue(), keys));
        if (!signature.verifySignature()) {
            throw new Broken("The signature is not the installation's.");
        }
        return JsonUtil.parseJson(signature.getPayload());
    }

    private static Key key(String id, Path keys) throws IOException, JoseException, Broken {
        for (JsonWebKey key : new JsonWebKeySet(Files.readString(keys)).getJsonWebKeys()) {
            if (key.getKeyId().equals(id)) {
                return key.getKey();
            }
        }
        throw new Broken("The key set does not have the key " + id + ".");
    }

    // What was hashed is taken as it stands in the file: written anew it might differ.
    private static Revision read(String line) throws IOException {
        long number = 0;
        String previous = "";
        String hash = "";
        List<HashedRow> rows = new ArrayList<>();
        try (JsonParser json = JSON.createParser(line)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                switch (field) {
                    case "revision" -> number = json.getLongValue();
                    case "previous" -> previous = json.getText();
                    case "hash" -> hash = json.getText();
                    default -> {
                        while (json.nextToken() == JsonToken.START_OBJECT) {
                            rows.add(row(json, line));
                        }
                    }
                }
            }
        }
        return new Revision(number, previous, hash, rows);
    }

    private static HashedRow row(JsonParser json, String line) throws IOException {
        String name = "";
        String content = "";
        String values = null;
        String salt = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "name" -> name = json.getText();
                case "content" -> content = raw(json, line);
                case "personal" -> values = raw(json, line);
                default -> salt = json.getValueAsString();
            }
        }
        return new HashedRow(name, content, values == null ? null : new Personal(values, salt));
    }

    private static String raw(JsonParser json, String line) throws IOException {
        int from = (int) json.currentTokenLocation().getCharOffset();
        json.skipChildren();
        return line.substring(from, (int) json.currentLocation().getCharOffset());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
