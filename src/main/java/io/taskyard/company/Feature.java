package io.taskyard.company;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What operators can switch on and off, for the installation by a setting and for single companies. */
public enum Feature {
    /** Attaching files; those that are there stay within reach. */
    ATTACHMENTS(Features::attachments),
    /** Tasks of other systems; sources that are there can be looked at and removed. */
    EXTERNAL_TASKS(Features::externalTasks),
    ANALYTICS(Features::analytics),
    /** Bringing tasks along in files. */
    IMPORTS(Features::imports);

    private final Function<Features, Boolean> decision;

    Feature(Function<Features, Boolean> decision) {
        this.decision = decision;
    }

    /** Whether a company has it for which this is decided, in an installation where this is usual; what nobody has decided on it has. */
    boolean isOffered(Features decided, Map<Feature, Boolean> usual) {
        Boolean own = decision.apply(decided);
        return own == null ? usual.getOrDefault(this, true) : own;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
