package io.taskyard.platform.json;

/** Marks, as an extension of its schema, a field of an answer that is left out where it has nothing to say. */
public final class MayBeAbsent {

    public static final String EXTENSION = "x-may-be-absent";

    private MayBeAbsent() {}
}
