package io.taskyard.attachment;

import io.taskyard.platform.sql.PlainSql;
import io.taskyard.platform.sql.Row;
import io.taskyard.platform.sql.Sql;
import io.taskyard.platform.store.ObjectContent;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The contents of all attachments of a company, for whoever takes them to another store or brings them from one. */
@ApplicationScoped
public class CarryFiles {

    private static final String KEPT =
            """
            SELECT id, size, media_type, sha256, thumbnail FROM attachment
            WHERE company_id = current_company() AND state IN ('SCANNING', 'READY') ORDER BY id
            """;

    private final AttachmentFiles files;
    private final ObjectWork work;
    private final PlainSql sql;

    CarryFiles(AttachmentFiles files, ObjectWork work, PlainSql sql) {
        this.files = files;
        this.work = work;
        this.sql = sql;
    }

    /**
     * What an attachment has in the store.
     *
     * @param thumbnail whether there is a picture of it in small
     */
    public record CarriedFile(UUID attachment, ObjectContent content, boolean thumbnail) {

        private static CarriedFile read(Row row) throws SQLException {
            return new CarriedFile(row.id(), new ObjectContent(row.count(), row.text(), row.text()), row.flag());
        }
    }

    /** What the attachments of the current company have, one after the other by their ids. */
    public List<CarriedFile> kept() {
        return sql.list(new Sql(KEPT), CarriedFile::read);
    }

    /** Gives the content to the reader; false, and nothing is read, if the store does not have it as it was declared. */
    public boolean take(UUID company, CarriedFile file, Consumer<InputStream> reader) {
        return files.takeDeclared(company, file.attachment(), file.content(), reader);
    }

    /** The picture in small; empty if there is none. */
    public Optional<byte[]> thumbnail(UUID company, UUID attachment) {
        return files.thumbnail(company, attachment);
    }

    /** Notes in the current company, which need not be there yet, what is going to be brought, and is removed if it stays alone. */
    public void expect(List<UUID> attachments) {
        work.expect(attachments);
    }

    /** Keeps a content, which is what was declared, and is opened anew for each time it is sent. */
    public void bring(UUID company, CarriedFile file, Supplier<InputStream> content) {
        files.keep(company, file.attachment(), file.content(), content);
    }

    /** Keeps a picture in small. */
    public void bringThumbnail(UUID company, UUID attachment, byte[] picture) {
        files.keepThumbnail(company, attachment, picture);
    }

    /** Keeps for good what was brought for the attachments that the current company has now, if the running transaction commits. */
    public void arrived() {
        work.arrived();
    }
}
