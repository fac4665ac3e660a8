package io.taskyard.operator.door;

import jakarta.enterprise.context.RequestScoped;

/** Which operator makes the running request. */
@RequestScoped
class CurrentOperator {

    private String name;

    void is(String known) {
        name = known;
    }

    String name() {
        return name;
    }
}
