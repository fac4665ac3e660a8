package io.taskyard.operator.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskyard.attachment.CarryFiles;
import io.taskyard.attachment.CarryFiles.CarriedFile;
import io.taskyard.operator.Progress;
import io.taskyard.operator.Terminal;
import io.taskyard.platform.json.Json;
import io.taskyard.platform.store.ObjectContent;
import io.taskyard.platform.tenancy.InCompany;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Brings the contents of attachments from a file to the store, before there are attachments. */
@ApplicationScoped
class BringFiles {

    private final CarryFiles files;
    private final InCompany inCompany;
    private final Json json;

    BringFiles(CarryFiles files, InCompany inCompany, Json json) {
        this.files = files;
        this.inCompany = inCompany;
        this.json = json;
    }

    /** What does not become a company's within a day is removed again. */
    void bring(CompanyFile file, Manifest manifest, Terminal terminal) throws IOException {
        List<CarriedFile> contents = contents(file);
        inCompany.run(
                manifest.company(),
                () -> files.expect(
                        contents.stream().map(CarriedFile::attachment).toList()));
        try (Progress progress = terminal.progress("Files", manifest.bytes())) {
            for (CarriedFile one : contents) {
                bring(one, file, manifest.company());
                progress.advance(one.content().size());
            }
        }
    }

    private void bring(CarriedFile one, CompanyFile file, UUID company) throws IOException {
        file.find(TakeFiles.content(one.attachment())).ifPresent(content -> files.bring(company, one, content));
        Optional<Supplier<InputStream>> thumbnail = file.find(TakeFiles.thumbnail(one.attachment()));
        if (thumbnail.isPresent()) {
            try (InputStream picture = thumbnail.get().get()) {
                files.bringThumbnail(company, one.attachment(), picture.readAllBytes());
            }
        }
    }

    private List<CarriedFile> contents(CompanyFile file) throws IOException {
        try (BufferedReader rows = file.lines(CarriedTable.ATTACHMENT.entry())) {
            return rows.lines()
                    .map(row -> content(json.read(row, JsonNode.class)))
                    .toList();
        }
    }

    private static CarriedFile content(JsonNode row) {
        return new CarriedFile(
                UUID.fromString(row.path("id").asText()),
                new ObjectContent(
                        row.path("size").asLong(),
                        row.path("media_type").asText(),
                        row.path("sha256").asText()),
                row.path("thumbnail").asBoolean());
    }
}
