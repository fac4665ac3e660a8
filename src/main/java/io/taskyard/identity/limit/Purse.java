package io.taskyard.identity.limit;

import io.taskyard.platform.limit.Rate;

/** Out of what a request is paid: how the policy is called, and whose bucket it is. */
record Purse(String policy, String name, Rate rate) {}
