package io.taskyard.attachment;

import io.taskyard.platform.limit.LongRequests;
import io.taskyard.platform.web.StreamedBodies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;

/** What is uploaded through the application. */
@ApplicationScoped
class AttachmentBodies implements StreamedBodies, LongRequests {

    private static final Pattern CONTENT = Pattern.compile("/api/(v1/)?attachments/[^/]+/content/?");

    private final AttachmentConfig config;

    AttachmentBodies(AttachmentConfig config) {
        this.config = config;
    }

    @Override
    public boolean at(String path) {
        return CONTENT.matcher(path).matches();
    }

    @Override
    public long most() {
        return config.maxSize().asLongValue();
    }
}
