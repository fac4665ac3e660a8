package io.taskyard.platform.csv;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes what is {@link Tabular} for whoever accepts text/csv. */
@Provider
@Produces(Csv.MEDIA_TYPE)
class CsvWriter implements MessageBodyWriter<Tabular> {

    private static final String LINE_END = "\r\n";

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return Tabular.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Tabular table,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream stream)
            throws IOException {
        StringBuilder text = new StringBuilder(Csv.line(table.columns())).append(LINE_END);
        for (List<?> row : table.rows()) {
            text.append(Csv.line(row)).append(LINE_END);
        }
        stream.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
