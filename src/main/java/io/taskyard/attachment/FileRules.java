package io.taskyard.attachment;

import io.taskyard.platform.problem.FieldError;
import io.taskyard.platform.problem.Problem;
import io.taskyard.platform.store.ObjectContent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Which files this installation takes. */
@ApplicationScoped
class FileRules {

    private final AttachmentConfig config;

    FileRules(AttachmentConfig config) {
        this.config = config;
    }

    /** 422 that names each field by which the file is not taken. */
    void check(FileName name, ObjectContent content) {
        List<FieldError> errors = new ArrayList<>();
        if (content.size() > config.maxSize().asLongValue()) {
            errors.add(new FieldError(
                    "size", "too_large", "must be at most " + config.maxSize().asLongValue() + " bytes"));
        }
        if (config.deniedTypes().contains(content.mediaType().replaceFirst(";.*", ""))) {
            errors.add(new FieldError("media_type", "not_accepted", "is of a kind that is not accepted here"));
        }
        if (config.deniedExtensions().contains(name.extension())) {
            errors.add(new FieldError("name", "not_accepted", "is the name of a program, which is not accepted here"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }
}
