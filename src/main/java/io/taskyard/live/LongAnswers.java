package io.taskyard.live;

import io.taskyard.platform.limit.LongRequests;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;

/** Streams, and polls that wait for something to happen. */
@ApplicationScoped
class LongAnswers implements LongRequests {

    private static final Pattern PATHS = Pattern.compile("/api/(v1/)?(events|changes)/?");

    @Override
    public boolean at(String path) {
        return PATHS.matcher(path).matches();
    }
}
