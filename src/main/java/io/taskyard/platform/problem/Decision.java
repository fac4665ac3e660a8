package io.taskyard.platform.problem;

/** A policy's answer: allowed, or not and which role or rule would allow it. */
public record Decision(boolean isAllowed, String rule) {

    private static final Decision ALLOWED = new Decision(true, null);

    public static Decision allowed() {
        return ALLOWED;
    }

    public static Decision allowedIf(boolean condition, String rule) {
        return condition ? ALLOWED : new Decision(false, rule);
    }

    /** Allowed if this and the other one are; else the first refusal. */
    public Decision and(Decision other) {
        return isAllowed ? other : this;
    }

    /** Refuses with 403, saying the rule, unless allowed. */
    public void orThrow() {
        if (!isAllowed) {
            throw new Problem(Kind.FORBIDDEN, "forbidden", rule);
        }
    }
}
