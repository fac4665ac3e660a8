package io.taskyard.task;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.taskyard.support.Yard;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TaskTest {

    @Inject
    Yard yard;

    @Test
    void a_created_task_can_be_read() {
        var ann = yard.founder();
        String id = ann.creates("Order paint");
        ann.get("/tasks/{id}", id).then().statusCode(200).body("title", equalTo("Order paint"));
    }
}
