package io.taskyard.platform.change;

/** One of the two logs of a company. Each has a numbering of its own. */
public enum Channel {
    /** What happens to the company's work. */
    COMPANY,
    /** What single members are told, each entry one of them. */
    PERSONAL
}
