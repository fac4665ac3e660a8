package io.taskyard.company;

import java.util.UUID;

/** Fired in the transaction that keeps other terms of a company. */
record TermsDecided(UUID company) {}
