package io.taskyard.platform.web;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Leaves out of traces what people search for: an address after its question mark. Statements bear no values, and bodies and headers
 * are never part of a trace.
 */
@ApplicationScoped
class TracesWithoutContent implements SpanProcessor {

    // OpenTelemetry's semantic conventions for HTTP spans
    private static final AttributeKey<String> QUERY = AttributeKey.stringKey("url.query");
    private static final String LEFT_OUT = "left out";

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        if (span.getAttribute(QUERY) != null) {
            span.setAttribute(QUERY, LEFT_OUT);
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // What was left out at the start stays so.
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
