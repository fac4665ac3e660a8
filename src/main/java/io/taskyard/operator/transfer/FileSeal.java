package io.taskyard.operator.transfer;

import io.taskyard.identity.token.Statement;
import io.taskyard.platform.seal.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The end of a company's file: what the installation that wrote it says of all before, signed, and a digest of both. To readers of
 * archives it is a comment. No bit of the file can change unseen; that nobody else wrote it, only the signature tells.
 */
record FileSeal(String statement) {

    /** How many bytes it takes; more than any signature does. */
    static final int LENGTH = 4096;

    private static final char BLANK = ' ';

    /** Reads what is said of content with this digest. */
    static FileSeal read(byte[] end, byte[] digest) {
        String text = new String(end, StandardCharsets.ISO_8859_1);
        FileSeal seal = new FileSeal(text.substring(0, Math.max(0, text.indexOf('\n'))));
        if (!Arrays.equals(end, seal.bytes(digest))) {
            throw new DamagedFile("The file is damaged, or no company's: its content is not what its seal says.");
        }
        return seal;
    }

    /** The bytes with which content with this digest ends. */
    byte[] bytes(byte[] digest) {
        String sum = HexFormat.of().formatHex(Sha256.of(digest, statement.getBytes(StandardCharsets.ISO_8859_1)));
        byte[] bytes = new byte[LENGTH];
        Arrays.fill(bytes, (byte) BLANK);
        byte[] text = (statement + "\n" + sum + "\n").getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(text, 0, bytes, 0, Math.min(text.length, LENGTH));
        return bytes;
    }

    /** The statement, to be verified. */
    Statement signed() {
        return Statement.parse(statement).orElseThrow(() -> new DamagedFile("The file bears no signature."));
    }
}
