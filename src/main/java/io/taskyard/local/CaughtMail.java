package io.taskyard.local;

/** A mail that was caught. */
record CaughtMail(String to, String subject, String html) {}
