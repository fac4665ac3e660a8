package io.taskyard.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import io.taskyard.platform.time.Rfc3339;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads dates as RFC 3339 writes them, and not from lists of numbers, as Jackson would. */
class DateReader extends StdScalarDeserializer<LocalDate> {

    private static final long serialVersionUID = 1L;

    DateReader() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, json);
        }
        try {
            return Rfc3339.date(json.getText());
        } catch (DateTimeException notADate) {
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, json.getText(), "not a date");
        }
    }
}
