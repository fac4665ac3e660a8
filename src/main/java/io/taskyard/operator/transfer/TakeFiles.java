package io.taskyard.operator.transfer;

import io.taskyard.attachment.CarryFiles;
import io.taskyard.attachment.CarryFiles.CarriedFile;
import io.taskyard.operator.Progress;
import io.taskyard.operator.Terminal;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes the contents of attachments to a file. */
@ApplicationScoped
class TakeFiles {

    private static final String CONTENTS = "files/";
    private static final String THUMBNAILS = "thumbnails/";

    private final CarryFiles files;

    TakeFiles(CarryFiles files) {
        this.files = files;
    }

    static String content(UUID attachment) {
        return CONTENTS + attachment;
    }

    static String thumbnail(UUID attachment) {
        return THUMBNAILS + attachment;
    }

    /** Does it, outside of a transaction; how many contents the store does not have as they were declared. */
    int take(UUID company, List<CarriedFile> contents, CompanyFileWriter file, Terminal terminal) throws IOException {
        List<UUID> lost = new ArrayList<>();
        long bytes = contents.stream().mapToLong(one -> one.content().size()).sum();
        try (Progress progress = terminal.progress("Files", bytes)) {
            for (CarriedFile one : contents) {
                if (!files.take(company, one, content -> write(one, content, file))) {
                    lost.add(one.attachment());
                }
                takeThumbnail(company, one, file);
                progress.advance(one.content().size());
            }
        }
        lost.forEach(one -> terminal.note("The store does not have the content of attachment " + one + "."));
        return lost.size();
    }

    private void takeThumbnail(UUID company, CarriedFile one, CompanyFileWriter file) throws IOException {
        Optional<byte[]> picture = one.thumbnail() ? files.thumbnail(company, one.attachment()) : Optional.empty();
        if (picture.isPresent()) {
            file.packedEntry(thumbnail(one.attachment())).write(picture.get());
        }
    }

    private static void write(CarriedFile one, InputStream content, CompanyFileWriter file) {
        try {
            content.transferTo(file.packedEntry(content(one.attachment())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
