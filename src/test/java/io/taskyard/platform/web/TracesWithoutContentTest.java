package io.taskyard.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import org.junit.jupiter.api.Test;

class TracesWithoutContentTest {

    private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");
    private static final AttributeKey<String> QUERY = AttributeKey.stringKey("url.query");

    @Test
    void a_trace_tells_the_path_and_not_what_was_searched_for() {
        try (SdkTracerProvider traces = SdkTracerProvider.builder()
                .addSpanProcessor(new TracesWithoutContent())
                .build()) {
            ReadableSpan span = (ReadableSpan) traces.get("test")
                    .spanBuilder("GET /api/v1/tasks")
                    .setAttribute(PATH, "/api/v1/tasks")
                    .setAttribute(QUERY, "q=illness")
                    .startSpan();
            assertThat(span.getAttribute(PATH)).isEqualTo("/api/v1/tasks");
            assertThat(span.getAttribute(QUERY)).isEqualTo("left out");
        }
    }
}
