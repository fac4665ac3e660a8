package io.taskyard.company;

import io.taskyard.identity.Caller;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The open tasks assigned to a member: how many, and the hundred longest waiting ones. */
@Schema(name = "OpenTasks")
public record OpenTasks(long total, List<OpenTask> items) {

    /** A task as far as it has to be named. */
    @Schema(name = "OpenTask")
    public record OpenTask(
            UUID id, @Schema(examples = "GEN-12") String key, @Schema(examples = "Order paint") String title) {}

    /** Finds those that the caller sees. The tasks implement it: the company comes before them and does not know them. */
    public interface Finder {
        OpenTasks of(Caller caller, UUID member);
    }
}
