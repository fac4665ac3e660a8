package io.taskyard.audit.export;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Writes trails to answers as they are read, never a whole one in memory. */
@Provider
class TrailFileWriter implements MessageBodyWriter<TrailFile> {

    private final ExportTrail exportTrail;

    TrailFileWriter(ExportTrail exportTrail) {
        this.exportTrail = exportTrail;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == TrailFile.class;
    }

    @Override
    public void writeTo(
            TrailFile file,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream stream)
            throws IOException {
        // Only now, since for NDJSON the framework would take its own writer.
        headers.putSingle(HttpHeaders.CONTENT_TYPE, file.format().mediaType());
        exportTrail.write(file, stream);
    }
}
