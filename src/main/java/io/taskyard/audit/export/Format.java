package io.taskyard.audit.export;

import io.taskyard.platform.csv.Csv;
import java.util.List;
import java.util.Locale;

/** In which form the trail is written. */
enum Format {
    /** A JSON object for each revision, with all that was hashed: what can be verified. */
    NDJSON("application/x-ndjson", "") {
        @Override
        List<String> lines(Exports exports, long first, long last) {
            return exports.lines(first, last);
        }

        @Override
        String signature(String jws) {
            return "{\"signature\":\"" + jws + "\"}";
        }
    },

    /** A line for each field that changed: what people read in a spreadsheet (RFC 4180). */
    CSV(
            "text/csv",
            "revision,at,actor,job,action,subject,part,concerned,field,from,to,reason,request_id,address,user_agent,hash\r\n") {
        @Override
        List<String> lines(Exports exports, long first, long last) {
            return exports.cells(first, last).stream()
                    .map(cells -> Csv.line(cells) + "\r")
                    .toList();
        }

        @Override
        String signature(String jws) {
            return "# signature: " + jws;
        }
    };

    private final String mediaType;
    private final String header;

    Format(String mediaType, String header) {
        this.mediaType = mediaType;
        this.header = header;
    }

    abstract List<String> lines(Exports exports, long first, long last);

    /** The last line, which is signed over all lines before it. */
    abstract String signature(String jws);

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    String mediaType() {
        return mediaType;
    }

    String header() {
        return header;
    }
}
