package io.taskyard.operator.transfer;

import io.taskyard.platform.seal.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a company's file, which is a ZIP archive that ends with a seal. The same entries make the same bytes. Until it is
 * finished it has another name, and only its owner may read it.
 */
final class CompanyFileWriter implements AutoCloseable {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String BLANKS = " ".repeat(FileSeal.LENGTH);

    private final Path target;
    private final Path part;
    private final ZipOutputStream zip;

    CompanyFileWriter(Path target) throws IOException {
        this.target = target;
        this.part = target.resolveSibling(target.getFileName() + ".part");
        this.zip = new ZipOutputStream(Files.newOutputStream(part));
        PosixFileAttributeView access = Files.getFileAttributeView(part, PosixFileAttributeView.class);
        if (access != null) {
            access.setPermissions(PosixFilePermissions.fromString("rw-------"));
        }
    }

    /** Begins an entry, to be written to the stream, which is not closed. */
    OutputStream entry(String name) throws IOException {
        return entry(name, Deflater.DEFAULT_COMPRESSION);
    }

    /** As {@link #entry}, of something that does not get smaller. */
    OutputStream packedEntry(String name) throws IOException {
        return entry(name, Deflater.NO_COMPRESSION);
    }

    private OutputStream entry(String name, int level) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.setLevel(level);
        zip.putNextEntry(entry);
        return zip;
    }

    /** Seals the file and gives it its name, if no other has it; the statement is made of the digest of all entries. */
    void finish(Function<byte[], String> statement) throws IOException {
        zip.setComment(BLANKS);
        zip.close();
        try (RandomAccessFile file = new RandomAccessFile(part.toFile(), "rw")) {
            MessageDigest digest = Sha256.digest();
            CompanyFile.update(digest, file, file.length() - FileSeal.LENGTH, bytes -> {});
            byte[] digested = digest.digest();
            file.write(new FileSeal(statement.apply(digested)).bytes(digested));
            file.getFD().sync();
        }
        Files.move(part, target);
    }

    /** Leaves nothing behind of what was not finished. */
    @Override
    public void close() throws IOException {
        zip.close();
        Files.deleteIfExists(part);
    }
}
