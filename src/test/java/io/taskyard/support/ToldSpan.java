package io.taskyard.support;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A span as OTLP tells it in protocol buffers: its trace and its name. */
public record ToldSpan(String trace, String name) {

    // The numbers of fields in opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest and what is in it
    private static final int RESOURCE_SPANS = 1;
    private static final int SCOPE_SPANS = 2;
    private static final int SPANS = 2;
    private static final int TRACE_ID = 1;
    private static final int NAME = 5;

    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int DELIMITED = 2;

    /** The spans in a request to a collector. */
    public static Stream<ToldSpan> in(byte[] request) {
        return inside(ByteBuffer.wrap(request), RESOURCE_SPANS)
                .flatMap(resource -> inside(resource, SCOPE_SPANS))
                .flatMap(scope -> inside(scope, SPANS))
                .map(span -> new ToldSpan(
                        HexFormat.of().formatHex(bytes(span, TRACE_ID)),
                        new String(bytes(span, NAME), StandardCharsets.UTF_8)));
    }

    private static byte[] bytes(ByteBuffer message, int number) {
        ByteBuffer field = inside(message, number).findFirst().orElseThrow();
        byte[] bytes = new byte[field.remaining()];
        field.get(bytes);
        return bytes;
    }

    /** What stands in the fields of this number. */
    private static Stream<ByteBuffer> inside(ByteBuffer message, int number) {
        ByteBuffer rest = message.duplicate();
        List<ByteBuffer> found = new ArrayList<>();
        while (rest.hasRemaining()) {
            int key = (int) varint(rest);
            int length =
                    switch (key & 7) {
                        case VARINT -> (int) (varint(rest) & 0);
                        case FIXED_64 -> Long.BYTES;
                        case DELIMITED -> (int) varint(rest);
                        default -> Integer.BYTES;
                    };
            if (key >> 3 == number) {
                found.add(rest.slice(rest.position(), length));
            }
            rest.position(rest.position() + length);
        }
        return found.stream();
    }

    private static long varint(ByteBuffer from) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = from.get();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
