package io.taskyard.operator.transfer;

import io.taskyard.platform.seal.Sha256;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A company's file that is as it was sealed, to be read. */
final class CompanyFile implements AutoCloseable {

    private static final int AT_A_TIME = 1 << 20;

    private final ZipFile zip;
    private final FileSeal seal;
    private final byte[] digest;

    private CompanyFile(ZipFile zip, FileSeal seal, byte[] digest) {
        this.zip = zip;
        this.seal = seal;
        this.digest = digest;
    }

    /**
     * Reads all of the file once, and opens it if it is as it was sealed.
     *
     * @param told is told again and again how many more bytes have been read
     */
    static CompanyFile open(Path path, LongConsumer told) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] end = new byte[FileSeal.LENGTH];
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long content = file.length() - FileSeal.LENGTH;
            if (content < 0) {
                throw new DamagedFile("The file is no company's, or a part of one: it is too short.");
            }
            update(digest, file, content, told);
            file.readFully(end);
            told.accept(end.length);
        }
        byte[] digested = digest.digest();
        FileSeal seal = FileSeal.read(end, digested);
        try {
            return new CompanyFile(new ZipFile(path.toFile()), seal, digested);
        } catch (ZipException e) {
            throw new DamagedFile("The file is no archive: " + e.getMessage());
        }
    }

    /** Digests so many bytes of the file from where it stands. */
    static void update(MessageDigest digest, RandomAccessFile file, long length, LongConsumer told) throws IOException {
        byte[] bytes = new byte[AT_A_TIME];
        for (long left = length; left > 0; ) {
            int read = file.read(bytes, 0, (int) Math.min(bytes.length, left));
            if (read < 0) {
                throw new IOException("The file became shorter");
            }
            digest.update(bytes, 0, read);
            told.accept(read);
            left -= read;
        }
    }

    FileSeal seal() {
        return seal;
    }

    /** SHA-256 of all but the seal: of the same company in the same state it is the same. */
    byte[] digest() {
        return digest.clone();
    }

    /** Opens the content of an entry each time it is asked; empty if there is none with the name. */
    Optional<Supplier<InputStream>> find(String name) {
        return Optional.ofNullable(zip.getEntry(name)).map(entry -> () -> open(entry));
    }

    private InputStream open(ZipEntry entry) {
        try {
            return zip.getInputStream(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The content of an entry that is text. */
    BufferedReader lines(String name) {
        Supplier<InputStream> content = find(name).orElseThrow(() -> new DamagedFile("The file has no " + name + "."));
        return new BufferedReader(new InputStreamReader(content.get(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
