package io.taskyard.audit.export;

import io.taskyard.audit.export.Exports.Range;
import io.taskyard.identity.Caller;
import io.taskyard.identity.token.Seals;
import io.taskyard.platform.change.Audience;
import io.taskyard.platform.change.Change;
import io.taskyard.platform.change.Changes;
import io.taskyard.platform.seal.Sha256;
import io.taskyard.platform.tenancy.InCompany;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

/** Writes the trail to a stream, some revisions at a time, and signs what it has written. */
@ApplicationScoped
class ExportTrail {

    private static final int AT_A_TIME = 500;

    private final Exports exports;
    private final Seals seals;
    private final InCompany inCompany;
    private final Changes changes;

    ExportTrail(Exports exports, Seals seals, InCompany inCompany, Changes changes) {
        this.exports = exports;
        this.seals = seals;
        this.inCompany = inCompany;
        this.changes = changes;
    }

    private record Exported(String format, long firstRevision, long lastRevision) {}

    /** The revisions of the time, of which the trail then tells that the caller took them away. */
    TrailFile begin(UUID company, Caller caller, Format format, Instant from, Instant to) {
        return inCompany.call(company, () -> {
            Range range = exports.range(from, to);
            changes.record(Change.of("audit.exported", caller.memberId(), Audience.nobody())
                    .about(company)
                    .between(null, new Exported(format.extension(), range.first(), range.last())));
            return new TrailFile(company, range, format);
        });
    }

    void write(TrailFile file, OutputStream stream) throws IOException {
        UUID company = file.company();
        Range range = file.range();
        Format format = file.format();
        MessageDigest digest = Sha256.digest();
        OutputStream digested = new DigestOutputStream(stream, digest);
        write(digested, format.header());
        for (long at = range.first(); range.first() > 0 && at <= range.last(); at += AT_A_TIME) {
            long first = at;
            long last = Math.min(at + AT_A_TIME - 1, range.last());
            for (String line : inCompany.call(company, () -> format.lines(exports, first, last))) {
                write(digested, line + "\n");
            }
        }
        String sum = HexFormat.of().formatHex(digest.digest());
        write(stream, format.signature(seals.sign(statement(company, range, sum))) + "\n");
    }

    private Map<String, String> statement(UUID company, Range range, String sum) {
        return inCompany.call(
                company,
                () -> Map.of(
                        "company", company.toString(),
                        "first", Long.toString(range.first()),
                        "last", Long.toString(range.last()),
                        "previous", exports.hash(range.first() - 1).orElse(""),
                        "head", exports.hash(range.last()).orElse(""),
                        "sha256", sum));
    }

    private static void write(OutputStream stream, String text) throws IOException {
        stream.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
