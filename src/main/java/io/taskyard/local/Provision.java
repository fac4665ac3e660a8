package io.taskyard.local;

import java.util.Map;

/** One thing that the local mode provides: what it is, how the application finds it, and how to stop it. */
record Provision(String description, Map<String, String> properties, Runnable stop) {}
