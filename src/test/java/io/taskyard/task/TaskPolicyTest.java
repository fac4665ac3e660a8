package io.taskyard.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskyard.identity.Caller;
import io.taskyard.project.TaskNumber;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TaskPolicyTest {

    private final UUID owner = UUID.randomUUID();
    private final Task task = new Task(
            new TaskNumber(UUID.randomUUID(), 1),
            owner,
            new TaskContent("Order paint", null, null, null, null, null, null, null),
            null,
            Instant.EPOCH);

    @Test
    void everybody_edits() {
        assertThat(TaskPolicy.mayEdit(member(UUID.randomUUID()), task).isAllowed())
                .isTrue();
    }

    @Test
    void the_owner_deletes() {
        assertThat(TaskPolicy.mayDelete(member(owner), task).isAllowed()).isTrue();
    }

    @Test
    void the_owner_and_an_admin_hand_over_and_nobody_else() {
        assertThat(TaskPolicy.mayHandOver(member(owner), task).isAllowed()).isTrue();
        assertThat(TaskPolicy.mayHandOver(caller(UUID.randomUUID(), true), task).isAllowed())
                .isTrue();
        assertThat(TaskPolicy.mayHandOver(member(UUID.randomUUID()), task).isAllowed())
                .isFalse();
    }

    @Test
    void an_admin_deletes() {
        assertThat(TaskPolicy.mayDelete(caller(UUID.randomUUID(), true), task).isAllowed())
                .isTrue();
    }

    @Test
    void another_member_does_not_delete() {
        assertThat(TaskPolicy.mayDelete(member(UUID.randomUUID()), task).isAllowed())
                .isFalse();
    }

    private static Caller member(UUID id) {
        return caller(id, false);
    }

    private static Caller caller(UUID id, boolean admin) {
        return new Caller(id, UUID.randomUUID(), UUID.randomUUID(), admin);
    }
}
